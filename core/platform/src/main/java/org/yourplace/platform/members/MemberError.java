package org.yourplace.platform.members;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why something about an organisation's people cannot be. */
public enum MemberError implements ErrorCode {
    /** Somebody has to be left who can let others in. */
    LAST_ADMINISTRATOR(ErrorKind.REJECTED),
    /** The role holds a right that the giver neither has nor could give themselves. */
    ROLE_NOT_YOURS_TO_GIVE(ErrorKind.FORBIDDEN),
    /** They have come in already. */
    ALREADY_HERE(ErrorKind.CONFLICT),
    /** They have left. */
    HAS_LEFT(ErrorKind.CONFLICT),
    /** An invitation goes by e-mail, and none is known. */
    NO_ADDRESS(ErrorKind.REJECTED),
    /** Another record here has this e-mail address or staff number. */
    KNOWN_ALREADY(ErrorKind.CONFLICT),
    /** The invitation was used, withdrawn or replaced, or is too old. */
    INVITATION_SPENT(ErrorKind.REJECTED),
    /** The person has a place in this organisation already. */
    ALREADY_MEMBER(ErrorKind.CONFLICT),
    /** Each of the two records has an account of its own behind it. */
    TWO_ACCOUNTS(ErrorKind.REJECTED),
    /** What was merged is final after thirty days. */
    TOO_LATE_TO_UNDO(ErrorKind.REJECTED),
    /** Administrators keep these rights, or nobody could give anything back. */
    RIGHT_STAYS(ErrorKind.REJECTED);

    private final ErrorKind kind;

    MemberError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
