package org.yourplace.platform.config;

import java.security.SecureRandom;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.signin.Passwords;

/** The one password of all invented people: hashed once and shared, because it is printed on the screen anyway. */
final class DemoPasswords {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;

    private final Handle handle;
    private final Report report;
    private final long partnership;

    DemoPasswords(Handle handle, Report report, long partnership) {
        this.handle = handle;
        this.report = report;
        this.partnership = partnership;
    }

    /** Takes the password from every invented person who is not in the files. */
    void close(List<String> wanted) {
        report.count(
                "person",
                0,
                handle.createUpdate("""
                                UPDATE core.person SET password_hash = NULL, version = version + 1
                                WHERE partnership_id = :partnership AND sample AND password_hash IS NOT NULL AND NOT email = ANY (:wanted)""")
                        .bind("partnership", partnership)
                        .bind("wanted", wanted.toArray(String[]::new))
                        .execute(),
                0);
    }

    /**
     * Lets people of the files sign in.
     *
     * @param password absent: those who have one keep it, the others get one that is made now
     */
    void open(List<String> people, @Nullable String password) {
        var hashes = handle.createQuery("""
                        SELECT DISTINCT coalesce(password_hash, '') FROM core.person
                        WHERE partnership_id = :partnership AND email = ANY (:people)""")
                .bind("partnership", partnership)
                .bind("people", people.toArray(String[]::new))
                .mapTo(String.class)
                .list();
        if (password != null) {
            var good = hashes.stream()
                    .filter(hash -> !hash.isEmpty() && Passwords.matches(password, hash))
                    .toList();
            set(people, good.isEmpty() ? Passwords.hash(password) : good.getFirst(), good.toArray(String[]::new));
        } else if (hashes.contains("")) {
            var made = report.generatedPassword().orElseGet(DemoPasswords::make);
            report.password(made);
            set(
                    people,
                    Passwords.hash(made),
                    hashes.stream().filter(hash -> !hash.isEmpty()).toArray(String[]::new));
        }
    }

    private void set(List<String> people, String hash, String[] leave) {
        report.count(
                "person",
                0,
                handle.createUpdate("""
                                UPDATE core.person SET password_hash = :hash, version = version + 1
                                WHERE partnership_id = :partnership AND email = ANY (:people)
                                  AND (password_hash IS NULL OR NOT password_hash = ANY (:leave))""")
                        .bind("hash", hash)
                        .bind("partnership", partnership)
                        .bind("people", people.toArray(String[]::new))
                        .bind("leave", leave)
                        .execute(),
                0);
    }

    private static String make() {
        var made = new StringBuilder();
        new SecureRandom().ints(LENGTH, 0, LETTERS.length()).forEach(index -> made.append(LETTERS.charAt(index)));
        return made.toString();
    }
}
