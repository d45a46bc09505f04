package org.yourplace.bench.signup;

/** One way of signing up. */
interface Door extends AutoCloseable {
    void signUp(Volunteer volunteer, Session session);

    @Override
    void close();
}
