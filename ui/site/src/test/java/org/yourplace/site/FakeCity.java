package org.yourplace.site;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Brand;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.Visitor;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Caller;
import org.yourplace.site.port.Features;
import org.yourplace.site.port.Invitations;
import org.yourplace.site.port.Look;
import org.yourplace.site.port.MyData;
import org.yourplace.site.port.Reports;
import org.yourplace.site.port.SignOns;
import org.yourplace.site.port.Support;

/** A partnership in memory: everything the site asks the platform for, and a record of what it was told. */
final class FakeCity implements Caller, Features, Accounts, Invitations, Reports, MyData, Support, SignOns {

    static final String FEATURE = "site";

    final List<String> told = new ArrayList<>();
    final Map<String, Features.Running> features = new HashMap<>();

    @Nullable
    Visitor visitor;

    boolean on = true;
    boolean sample = true;
    boolean only;
    SignIn outcome = new SignIn.Done("secret", Duration.ofHours(12), "known");

    void run(FeaturePages pages) {
        features.put(FEATURE, new Running(FEATURE, FakeCity.class.getClassLoader(), pages));
    }

    void signedIn() {
        visitor = new Visitor(UUID.randomUUID(), "Maria", "maria@example.org", true);
    }

    @Override
    public Brand brand(Locale locale) {
        var contact = new Brand.Contact("Council", "Officer", "officer@example.org", "01632 960110", "2026-11-02", 5);
        return new Brand(
                "Your Southampton",
                "Near home",
                "SVS team",
                "01632 960100",
                "Monday to Friday",
                "",
                "hello@example.org",
                contact,
                contact,
                contact,
                List.of(new Brand.Attribution(
                        "Contains OS data", "Open Government Licence", "https://example.org/licence")),
                sample);
    }

    @Override
    public Look look() {
        return Look.plain();
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.UK, Locale.forLanguageTag("pl"));
    }

    @Override
    public Optional<Visitor> visitor() {
        return Optional.ofNullable(visitor);
    }

    @Override
    public Optional<Locale> language() {
        return Optional.empty();
    }

    @Override
    public List<Running> running() {
        return List.copyOf(features.values());
    }

    @Override
    public boolean on(String feature) {
        return on;
    }

    @Override
    public PageResponse call(String feature, Handler handler, PageRequest request) {
        return handler.handle(request);
    }

    @Override
    public SignIn signIn(String email, String password, Accounts.Door door, Optional<String> before) {
        told.add("sign in " + email + " " + password);
        return outcome;
    }

    @Override
    public boolean awaitsCode(String half) {
        return half.equals("half");
    }

    @Override
    public SignIn signInWithCode(String half, String code, Accounts.Door door, Optional<String> before) {
        told.add("code " + half + " " + code);
        return code.equals("123456")
                ? new SignIn.Done("strong", Duration.ofHours(12), "known")
                : new SignIn.WrongCode();
    }

    @Override
    public void signOut(String secret) {
        told.add("sign out " + secret);
    }

    @Override
    public List<Wrong> register(Registration wanted, String networkAddress) {
        told.add("register " + wanted.email());
        return wanted.password().equals("password12") ? List.of(new Wrong("password", "Choose another")) : List.of();
    }

    @Override
    public boolean confirmable(String token) {
        return token.equals("good");
    }

    @Override
    public Optional<String> confirm(String token) {
        told.add("confirm " + token);
        return confirmable(token) ? Optional.of("known") : Optional.empty();
    }

    @Override
    public void requestReset(String email, Locale locale, String networkAddress) {
        told.add("reset " + email);
    }

    @Override
    public boolean resettable(String token) {
        return token.equals("good");
    }

    @Override
    public Reset reset(String token, String password, Locale locale) {
        told.add("new password");
        return resettable(token) ? new Reset.Done("known") : new Reset.Spent();
    }

    @Override
    public String report(String page, String what, String contact) {
        told.add("report " + page + " " + what);
        return "REP-1";
    }

    static final UUID CONSENT = UUID.randomUUID();

    @Override
    public Overview overview(Locale locale) {
        var kept = List.of(
                new Kept("core", "membership", 1, List.of("name", "email"), List.of("roles")),
                new Kept("swaps", "swap_offer", 2, List.of("phone_number"), List.of()));
        var today = java.time.LocalDate.of(2026, 6, 1);
        return new Overview(
                List.of(new Organisation("svs", "SVS", kept)),
                List.of(new Seen(
                        today.atTime(9, 30), "Council", "SVS", "People waiting", List.of("Name"), "To ring people")),
                List.of(
                        new Consent(CONSENT, "svs", "SVS", "news", "You may write to me.", today, Optional.empty()),
                        new Consent(
                                UUID.randomUUID(),
                                "svs",
                                "SVS",
                                "photos",
                                "You may show me.",
                                today,
                                Optional.of(today))));
    }

    @Override
    public boolean withdraw(UUID consent) {
        told.add("withdraw " + consent);
        return consent.equals(CONSENT);
    }

    @Override
    public boolean agree(String organisation, String purpose, String words) {
        told.add("agree " + organisation + " " + purpose);
        return organisation.equals("svs");
    }

    @Override
    public byte[] file() {
        return "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Invitation> look(String word) {
        return word.equals("unknown")
                ? Optional.empty()
                : Optional.of(new Invitation(
                        "council",
                        "City council",
                        !word.equals("spent"),
                        "Priya Nair",
                        "Librarian",
                        List.of("member"),
                        "Martin Hallett",
                        Optional.of(java.time.LocalDate.parse("2026-06-15"))));
    }

    @Override
    public Outcome accept(String word) {
        told.add("accept " + word);
        return word.equals("already") ? Outcome.ALREADY : Outcome.ACCEPTED;
    }

    @Override
    public Optional<Offer> offered(String token) {
        return token.equals("good")
                ? Optional.of(new Offer("Quays", "/workspace/quays", "the map", LocalDate.of(2026, 6, 9), false))
                : Optional.empty();
    }

    @Override
    public boolean comeIn(String token) {
        told.add("support " + token);
        return true;
    }

    @Override
    public List<SignOns.Door> doors() {
        return List.of(new SignOns.Door("harbourline", "Harbourline", only));
    }

    @Override
    public List<SignOns.Door> doorsFor(String email) {
        return email.endsWith("@harbourline.example") ? doors() : List.of();
    }

    @Override
    public List<SignOns.Linked> mine() {
        return List.of();
    }

    @Override
    public Optional<String> wayToLink(String slug) {
        return Optional.of("/sign-in/with/" + slug + "?proof=1");
    }

    @Override
    public boolean unlink(java.util.UUID id) {
        return false;
    }
}
