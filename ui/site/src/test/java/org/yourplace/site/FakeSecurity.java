package org.yourplace.site;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Choice;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Security;

/** Somebody's sign-in in memory. The password is "right password", the code 123456. */
final class FakeSecurity implements Security {
    private static final LocalDateTime THEN = LocalDateTime.parse("2026-06-01T10:30:00");

    boolean on;
    boolean proved;
    boolean begun;

    @Override
    public SecondFactor secondFactor() {
        return new SecondFactor(on ? Optional.of(THEN) : Optional.empty(), 10, proved);
    }

    @Override
    public List<Entry> sessions(Locale locale) {
        return List.of(entry("", "Firefox, Windows", true), entry("", "Safari, iPhone", false));
    }

    @Override
    public List<Entry> tokens(Locale locale) {
        return List.of(entry("nightly export", "", false));
    }

    private static Entry entry(String label, String agent, boolean here) {
        return new Entry(
                UUID.randomUUID(), label, "", List.of(), THEN, THEN.plusDays(30), false, agent, "192.0.2.…", here);
    }

    @Override
    public boolean end(UUID id) {
        return false;
    }

    @Override
    public int endOthers() {
        return 2;
    }

    @Override
    public Tried<Boolean> beginSecondFactor(String password, Locale locale) {
        begun = password.equals("right password");
        return tried(begun, "password");
    }

    @Override
    public Optional<Setup> setup() {
        return begun && !on
                ? Optional.of(new Setup("JBSWY3DPEHPK3PXP", "otpauth://totp/Place:maria?secret=JBSWY3DPEHPK3PXP"))
                : Optional.empty();
    }

    @Override
    public Tried<List<String>> confirmSecondFactor(String code, Locale locale) {
        on = code.equals("123456");
        return on ? new Tried<>(Optional.of(List.of("abcd-efgh-jkmn-pqrs")), List.of()) : wrong("code");
    }

    @Override
    public Tried<Boolean> proveSecondFactor(String code, Locale locale) {
        proved = code.equals("123456");
        return tried(proved, "code");
    }

    @Override
    public Tried<List<String>> renewCodes(String password, Locale locale) {
        return wrong("password");
    }

    @Override
    public Tried<Boolean> dropSecondFactor(String password, Locale locale) {
        return tried(password.equals("right password"), "password");
    }

    @Override
    public Tried<Boolean> changePassword(String present, String next, Locale locale) {
        return tried(present.equals("right password"), "present");
    }

    @Override
    public Tried<Boolean> askForAddress(String password, String email, Accounts.Door door, Locale locale) {
        return tried(password.equals("right password"), "password");
    }

    @Override
    public boolean addressChangeable(String token) {
        return token.equals("good");
    }

    @Override
    public boolean changeAddress(String token) {
        return addressChangeable(token);
    }

    @Override
    public Tried<String> token(String password, WantedToken wanted, Accounts.Door door, Locale locale) {
        return password.equals("right password")
                ? new Tried<>(Optional.of("token for " + wanted.scopes()), List.of())
                : wrong("password");
    }

    @Override
    public List<Choice> organisations() {
        return List.of(new Choice("svs", "SVS"));
    }

    @Override
    public List<Choice> features(Locale locale) {
        return List.of(new Choice("volunteering-bank", "Volunteering bank"), new Choice("core", "The rest"));
    }

    private static Tried<Boolean> tried(boolean worked, String field) {
        return worked ? new Tried<>(Optional.of(true), List.of()) : wrong(field);
    }

    private static <T> Tried<T> wrong(String field) {
        return new Tried<>(Optional.empty(), List.of(new Accounts.Wrong(field, "Not this")));
    }
}
