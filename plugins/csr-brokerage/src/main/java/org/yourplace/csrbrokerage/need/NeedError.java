package org.yourplace.csrbrokerage.need;

import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.error.ErrorKind;

/** Why something about a need, an offer or a team day is refused. */
public enum NeedError implements ErrorCode {
    /** It is not in a state in which that can be done. */
    NEED_NOT_NOW(ErrorKind.CONFLICT),
    /** The group has written it anew since it was read. */
    NEED_WRITTEN_ANEW(ErrorKind.CONFLICT),
    /** The same person wrote the same already. */
    OFFERED_ALREADY(ErrorKind.CONFLICT),
    /** The offer has moved on. */
    OFFER_NOT_NOW(ErrorKind.CONFLICT),
    /** The team day has moved on, or its terms have changed since they were read. */
    TEAM_DAY_NOT_NOW(ErrorKind.CONFLICT),
    /** Another team said yes to that day. */
    TEAM_DAY_TAKEN(ErrorKind.CONFLICT),
    /** An employer asks for one team day once at a time. */
    TEAM_ASKED_ALREADY(ErrorKind.CONFLICT),
    /** More names than the group has places. */
    TEAM_FULL(ErrorKind.CONFLICT),
    /** The group left no address to write to. */
    GROUP_WITHOUT_MAIL(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    NeedError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
