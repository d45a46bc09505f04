package org.yourplace.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Frame;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.site.port.Caller;
import org.yourplace.site.port.Features;

/** Makes what stands around a page: the menu of the features that are on, the languages, who is signed in. */
final class Frames {

    private final Caller caller;
    private final Features features;
    private final List<Face> faces;
    private final Assets assets;

    Frames(Caller caller, Features features, List<Face> faces, Assets assets) {
        this.caller = caller;
        this.features = features;
        this.faces = faces;
        this.assets = assets;
    }

    Frame frame(
            Inbound inbound,
            Map<String, List<String>> query,
            Locale locale,
            Csrf csrf,
            boolean indexed,
            Sections sections) {
        var brand = caller.brand(locale);
        var visitor = caller.visitor();
        var address = addressWithoutLanguage(inbound, query);
        return new Frame(
                brand,
                locale,
                address,
                menu(inbound.path(), locale, visitor.isPresent()),
                languages(inbound, query, locale),
                visitor,
                assetAddresses(),
                csrf,
                indexed && !brand.sample(),
                sections.of(inbound, address, locale));
    }

    /** The entries of one menu, of features that are on, in words. */
    List<Frame.Item> entries(NavEntry.Place place, String path, Locale locale) {
        var items = new ArrayList<Frame.Item>();
        for (var face : faces) {
            var entries = face.navigation();
            if (entries.isEmpty() || !features.on(face.id())) continue;
            var texts = texts(face.running(), locale);
            for (var entry : entries) {
                if (entry.place() != place) continue;
                items.add(new Frame.Item(
                        entry.textKey(),
                        texts.get(entry.textKey()),
                        entry.path(),
                        within(path, entry.path()),
                        texts.has(entry.textKey() + ".lead") ? texts.get(entry.textKey() + ".lead") : ""));
            }
        }
        return items;
    }

    /** A feature's words, then the site's, then the kit's. */
    PageTexts texts(Features.Running feature, Locale locale) {
        return PageTexts.of(
                locale, List.of(new PageTexts.Source("messages." + feature.id(), feature.loader()), SITE, KIT));
    }

    PageTexts texts(Locale locale) {
        return PageTexts.of(locale, List.of(SITE, KIT));
    }

    private static final PageTexts.Source SITE = new PageTexts.Source("messages.site", Frames.class.getClassLoader());
    private static final PageTexts.Source KIT = new PageTexts.Source("messages.kit", PageTexts.class.getClassLoader());

    private List<Frame.Item> menu(String path, Locale locale, boolean signedIn) {
        var texts = texts(locale);
        var menu = new ArrayList<>(entries(NavEntry.Place.MAIN, path, locale));
        // what is somebody's own stands together on one page: with several features on, it would fill a telephone's
        // screen
        if (signedIn) menu.add(new Frame.Item("/my", texts.get("menu.my"), "/my", within(path, "/my")));
        else menu.add(new Frame.Item("/sign-in", texts.get("menu.sign-in"), "/sign-in", path.equals("/sign-in")));
        return menu;
    }

    private List<Frame.Item> languages(Inbound inbound, Map<String, List<String>> query, Locale current) {
        var texts = texts(current);
        // a form that came back has an address of its own only when it can be asked for
        var path = inbound.posted() ? "/" : inbound.path();
        return caller.languages().stream()
                .map(locale -> {
                    var code = locale.getLanguage();
                    var asked = new LinkedHashMap<String, Object>(inbound.posted() ? Map.of() : query);
                    asked.put(Languages.PARAMETER, code);
                    return new Frame.Item(
                            code,
                            texts.get("language." + code),
                            Addresses.withQuery(path, asked),
                            code.equals(current.getLanguage()));
                })
                .toList();
    }

    private Map<String, String> assetAddresses() {
        var addresses = new LinkedHashMap<>(assets.addresses());
        var look = caller.look();
        addresses.put("brand.css", "/assets/brand.css?v=" + Integer.toHexString(look.hashCode()));
        addresses.put(
                "logo.svg",
                "/assets/logo.svg?v=" + Integer.toHexString(look.mark().hashCode()));
        return addresses;
    }

    private static String addressWithoutLanguage(Inbound inbound, Map<String, List<String>> query) {
        var kept = new LinkedHashMap<String, Object>(query);
        kept.remove(Languages.PARAMETER);
        return Addresses.withQuery(inbound.path(), kept);
    }

    private static boolean within(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }
}
