package org.yourplace.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Frame;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Rendering;
import org.yourplace.kit.page.Routes;
import org.yourplace.site.Problems.Problem;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Caller;
import org.yourplace.site.port.Features;
import org.yourplace.site.port.Invitations;
import org.yourplace.site.port.MyData;
import org.yourplace.site.port.Reports;
import org.yourplace.site.port.Security;
import org.yourplace.site.port.SignOns;
import org.yourplace.site.port.Support;

/**
 * Answers every request to the public site. In order: is it a file, is there a page, is its feature on, may this reader see it, is the
 * form ours; only then is the page's handler called. Whatever goes wrong on the way becomes a page in plain words with a number to ring.
 */
public final class Site {

    private final Caller caller;
    private final Features features;
    private final Assets assets;
    private final Frames frames;
    private final PageWriter writer;
    private final Owners owners;

    public Site(
            Caller caller,
            Features features,
            Accounts accounts,
            Security security,
            Invitations invitations,
            SignOns signOns,
            Reports reports,
            MyData data,
            Support support) {
        this.caller = caller;
        this.features = features;
        this.assets = new Assets(Site.class.getClassLoader());
        var rendering = new Rendering();
        var faces = new ArrayList<Face>();
        this.frames = new Frames(caller, features, faces, assets);
        var sections = new Sections(caller, features, faces, frames, rendering);
        this.writer = new PageWriter(caller, frames, rendering, sections);
        var own = Stream.of(
                        new HomePages(features, faces, frames, sections).pages(),
                        new SignInPages(accounts, new WorkDoors(signOns)).pages(),
                        new AccountPages(accounts, security).pages(),
                        new SecurityPages(security).pages(),
                        new SecondFactorPages(security).pages(),
                        new TokenPages(security).pages(),
                        new InvitationPages(invitations).pages(),
                        new OrganisationPages(signOns).pages(),
                        new StandingPages().pages(),
                        new ReportPages(reports).pages(),
                        new MyDataPages(data, features, frames).pages(),
                        new SupportPages(support).pages(),
                        new FinderPages(features, faces).pages())
                .flatMap(List::stream)
                .toList();
        this.owners = Owners.of(own, features, faces);
    }

    /** Every page that is served, the site's own first. */
    public List<Page> pages() {
        return owners.pages();
    }

    Reply answer(Inbound inbound) {
        var file = file(inbound);
        if (file.isPresent()) return Answers.asset(inbound, file.get());
        Map<String, List<String>> query;
        try {
            query = Parameters.read(inbound.query());
        } catch (Parameters.Unreadable unreadable) {
            return writer.problem(going(inbound, Map.of()), Problem.UNREADABLE, "");
        }
        var going = going(inbound, query);
        var match = owners.routes().find(inbound.method(), inbound.path());
        if (match.isPresent()) return guarded(going, match.get());
        return noPage(going);
    }

    private Reply guarded(Going going, Routes.Match match) {
        var page = match.page();
        var owner = owners.of(page);
        if (owner.feature().isPresent() && !features.on(owner.feature().get().id())) {
            return writer.problem(going, Problem.OFF, "");
        }
        if (page.visitors() == Page.Visitors.SIGNED_IN && caller.visitor().isEmpty()) {
            var back = going.inbound().posted() ? "/my" : going.inbound().address();
            return Answers.redirect(
                    303, Addresses.withQuery("/sign-in", ordered("back", back, "said", "needed")), List.of());
        }
        Map<String, List<String>> form = Map.of();
        if (going.inbound().posted()) {
            try {
                form = page.oneClick() ? Forms.readOneClick(going.inbound()) : Forms.read(going.inbound());
            } catch (Problems.Refusal refusal) {
                return writer.problem(going, refusal.problem(), "");
            }
            boolean mailProgram = page.oneClick() && Forms.ONE_CLICK.equals(form);
            var token = form.getOrDefault(Frame.CSRF_FIELD, List.of("")).getFirst();
            if (!mailProgram && !going.csrf().proves(token, going.inbound()))
                return writer.problem(going, Problem.FORM, "");
        }
        return called(going, match, owner, form);
    }

    private Reply called(Going going, Routes.Match match, Owners.Owner owner, Map<String, List<String>> form) {
        var texts = owner.feature()
                .map(feature -> frames.texts(feature, going.locale()))
                .orElseGet(() -> frames.texts(going.locale()));
        var inbound = going.inbound();
        var request = new PageRequest(
                inbound.method().equals("HEAD") ? "GET" : inbound.method(),
                inbound.address(),
                match.path(),
                going.query(),
                form,
                going.locale(),
                caller.visitor(),
                caller.brand(going.locale()),
                texts,
                inbound.origin());
        try {
            var answer = owner.own()
                    .map(own -> own.answer()
                            .apply(new Visit(
                                    request,
                                    inbound.networkAddress(),
                                    inbound.cookie(Answers.SESSION_COOKIE),
                                    new Accounts.Door(
                                            inbound.networkAddress(),
                                            inbound.cookie(SignInPages.DEVICE),
                                            Agents.inWords(inbound.header("user-agent"))),
                                    inbound::cookie)))
                    .orElseGet(() -> Answer.of(features.call(
                            owner.feature().orElseThrow().id(), match.page().handler(), request)));
            return written(going, match.page(), owner, texts, answer);
        } catch (RuntimeException failure) {
            return failed(going, match.page(), failure);
        }
    }

    private Reply written(Going going, Page page, Owners.Owner owner, PageTexts texts, Answer answer) {
        var cookies = Answers.cookies(answer);
        return switch (answer.response()) {
            case PageResponse.Html html -> writer.html(going, page, owner.loader(), texts, html, cookies);
            case PageResponse.Redirect redirect -> Answers.redirect(303, redirect.location(), cookies);
            case PageResponse.NotFound none -> writer.problem(going, Problem.NOT_FOUND, "");
            case PageResponse.Gone gone -> writer.problem(going, Problem.GONE, "");
            case PageResponse.OpenData data -> Answers.open(going.inbound(), data);
            case PageResponse.Bytes bytes ->
                Answers.bytes(
                        going.inbound(),
                        bytes.type(),
                        bytes.bytes(),
                        page.visitors() == Page.Visitors.ANYONE
                                && caller.visitor().isEmpty());
        };
    }

    private Reply noPage(Going going) {
        var inbound = going.inbound();
        var path = inbound.path();
        if (path.length() > 1 && path.endsWith("/") && !inbound.posted()) {
            var shorter = path.replaceFirst("/+$", "");
            if (Addresses.isLocal(shorter)
                    && owners.routes().find("GET", shorter).isPresent()) {
                return Answers.redirect(
                        308, inbound.query().isEmpty() ? shorter : shorter + "?" + inbound.query(), List.of());
            }
        }
        var methods = owners.routes().methods(path);
        if (methods.isEmpty()) return writer.problem(going, Problem.NOT_FOUND, "");
        var reply = writer.problem(going, Problem.METHOD, "");
        reply.headers()
                .put(
                        "Allow",
                        methods.contains("GET") ? methods.contains("POST") ? "GET, HEAD, POST" : "GET, HEAD" : "POST");
        return reply;
    }

    private Reply failed(Going going, Page page, RuntimeException failure) {
        var problem = Problems.of(failure);
        if (Problems.asksForCode(failure) && !going.inbound().posted()) {
            var back = going.inbound().address();
            return Answers.redirect(
                    303, Addresses.withQuery("/my/security", ordered("why", "second-factor", "back", back)), List.of());
        }
        if (problem == Problem.SIGN_IN && !going.inbound().posted()) {
            var back = Map.of("back", going.inbound().address());
            return Answers.redirect(303, Addresses.withQuery("/sign-in", back), List.of());
        }
        return writer.problem(going, problem, problem == Problem.BROKEN ? Problems.noted(page, failure) : "");
    }

    private Going going(Inbound inbound, Map<String, List<String>> query) {
        var locale = Languages.choose(
                caller.languages(),
                Optional.ofNullable(query.get(Languages.PARAMETER)).map(List::getFirst),
                inbound.cookie(Languages.COOKIE),
                caller.language(),
                inbound.header("accept-language"));
        return new Going(inbound, query, locale, new Csrf(inbound.cookie(Csrf.COOKIE)));
    }

    private Optional<Assets.Asset> file(Inbound inbound) {
        if (inbound.posted()) return Optional.empty();
        var look = caller.look();
        return switch (inbound.path()) {
            case "/assets/brand.css" ->
                Optional.of(Assets.Asset.of(
                        BrandSheet.css(look).getBytes(StandardCharsets.UTF_8), "text/css;charset=utf-8"));
            case "/assets/logo.svg" ->
                look.mark().isEmpty()
                        ? assets.find("/assets/mark.svg")
                        : Optional.of(Assets.Asset.of(look.mark().getBytes(StandardCharsets.UTF_8), "image/svg+xml"));
            default -> assets.find(inbound.path());
        };
    }

    private static Map<String, String> ordered(String name, String value, String name2, String value2) {
        var map = new LinkedHashMap<String, String>();
        map.put(name, value);
        map.put(name2, value2);
        return map;
    }
}
