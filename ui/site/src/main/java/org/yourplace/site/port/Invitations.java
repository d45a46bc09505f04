package org.yourplace.site.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invitations of organisations, for whoever holds the word from the letter. */
public interface Invitations {

    /**
     * What a word invites to. One that no longer works tells its organisation and nothing else.
     *
     * @param slug of the organisation, for its workspace's address
     * @param name how the organisation wrote the invited person down; empty when not told
     * @param title what they are to do there; empty when not told
     * @param roles in words, in the reader's language
     * @param invitedBy who invites; empty when not told
     * @param until last day
     */
    record Invitation(
            String slug,
            String organisation,
            boolean open,
            String name,
            String title,
            List<String> roles,
            String invitedBy,
            Optional<LocalDate> until) {

        public Invitation {
            roles = List.copyOf(roles);
        }
    }

    /** What became of somebody who said yes. */
    enum Outcome {
        ACCEPTED,
        /** It was used, withdrawn or is too old. */
        SPENT,
        /** They have a place there already; the invitation stays good. */
        ALREADY
    }

    /** Empty for a word that was never one of ours. */
    Optional<Invitation> look(String word);

    /** The signed-in person says yes. */
    Outcome accept(String word);
}
