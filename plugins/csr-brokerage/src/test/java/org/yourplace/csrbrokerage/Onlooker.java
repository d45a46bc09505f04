package org.yourplace.csrbrokerage;

import com.vaadin.flow.component.UI;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.placement.PlacementCity;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads everything of the brokerage that somebody can reach, and finds it by itself: each row that the policies of the database let through,
 * each GET of each resource, each view with each address below it, tasks and figures. It knows no part by name, so that a new one is read
 * as well.
 */
final class Onlooker {
    /** What an organisation asks of everybody is no secret. */
    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND has_table_privilege('yp_app', c.oid, 'SELECT') AND (n.nspname = 'csr_brokerage'
              AND c.relname NOT IN ('need', 'flyway_history') OR n.nspname = 'core' AND c.relname IN ('membership', 'person', 'case_file', 'case_party',
              'relationship', 'letter', 'account_letter', 'task', 'audit', 'audit_detail', 'ticket', 'consent', 'contribution', 'contribution_entry'))""";

    private static final JsonMapper JSON = new JsonMapper();

    private final PlacementCity city;
    private final CsrModule module;
    private final List<String> addresses;

    /** @param addresses ids and codes that are tried wherever one is asked for */
    Onlooker(PlacementCity city, CsrModule module, List<String> addresses) {
        this.city = city;
        this.module = module;
        this.addresses = addresses;
    }

    /** As a member of an organisation. */
    String at(Tenant tenant, Binding who) {
        return city.as(who, this::rows) + told(tenant, who);
    }

    /** What a member is told, without the rows beneath it. */
    String told(Tenant tenant, Binding who) {
        return city.as(
                who,
                () -> answers(module.tenantResources())
                        + module.tasks().stream()
                                .map(source -> source.waiting(Locale.UK).toString())
                                .toList()
                        + module.figures(texts())
                        + views(tenant));
    }

    /** As oneself. */
    String alone(Binding who) {
        return city.as(who, () -> rows() + answers(module.publicResources()));
    }

    private String rows() {
        var tables = city.city
                .owner()
                .withHandle(db -> db.createQuery(TABLES).mapTo(String.class).list());
        var all = new StringBuilder();
        for (var table : tables) {
            city.core.database().read(tx -> {
                tx.sql()
                        .createQuery("SELECT t::text FROM " + table + " t")
                        .mapTo(String.class)
                        .forEach(row -> all.append(row).append('\n'));
                return true;
            });
        }
        return all.toString();
    }

    private String answers(Map<String, Object> resources) {
        var all = new StringBuilder();
        resources.values().forEach(resource -> Arrays.stream(resource.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .forEach(method -> each(method).forEach(arguments -> all.append(answer(resource, method, arguments)))));
        return all.toString();
    }

    /** Every address in each of the places of a path, and nothing in the query. */
    private List<@Nullable Object[]> each(Method method) {
        List<@Nullable Object[]> all = new ArrayList<>();
        all.add(new @Nullable Object[method.getParameterCount()]);
        var parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            int place = i;
            var more = new ArrayList<@Nullable Object[]>();
            for (var so : all) {
                for (var value : values(parameters[place])) {
                    var arguments = so.clone();
                    arguments[place] = value.isEmpty() ? null : value.getFirst();
                    more.add(arguments);
                }
            }
            all = more;
        }
        return all;
    }

    private List<List<Object>> values(Parameter parameter) {
        var type = parameter.getType();
        if (parameter.isAnnotationPresent(PathParam.class)) {
            if (type == int.class || type == long.class) return List.of(List.of(1));
            return addresses.stream()
                    .filter(one -> type != UUID.class || one.length() == 36)
                    .map(one -> List.<Object>of(type == UUID.class ? UUID.fromString(one) : one))
                    .toList();
        }
        var usual = parameter.getAnnotation(DefaultValue.class);
        if (type == boolean.class) return List.of(List.of(usual != null && Boolean.parseBoolean(usual.value())));
        if (type == int.class) return List.of(List.of(usual == null ? 0 : Integer.parseInt(usual.value())));
        return List.of(List.of());
    }

    private static String answer(Object resource, Method method, @Nullable Object[] arguments) {
        try {
            method.setAccessible(true);
            var found = method.invoke(resource, arguments);
            return found instanceof String text ? text : JSON.writeValueAsString(found);
        } catch (InvocationTargetException why) {
            // a refusal is an answer; so is a file, which is read elsewhere, where no server is here to send it
            if (why.getCause() instanceof DomainException
                    || why.getCause() instanceof RuntimeException
                            && method.getReturnType().getSimpleName().equals("Response")
                    || why.getCause() instanceof LinkageError) return "";
            throw new AssertionError(method.toString(), why.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String views(Tenant tenant) {
        var tab = new UI();
        UI.setCurrent(tab);
        try {
            var all = new StringBuilder();
            module.views().stream()
                    .filter(view ->
                            view.permission().map(city.core.access()::may).orElse(true))
                    .filter(view -> view.useful().getAsBoolean())
                    .forEach(view -> all.append(look(tenant, view)));
            return all.toString();
        } finally {
            UI.setCurrent(null);
            // the current one is held loosely
            Reference.reachabilityFence(tab);
        }
    }

    private String look(Tenant tenant, FeatureView view) {
        var shown = view.maker()
                .make(new ViewContext(
                        new TenantRef(tenant.id(), tenant.slug(), tenant.slug()),
                        CsrFeature.ID,
                        view.path(),
                        List.of(),
                        Map.of(),
                        texts(),
                        city.core.clock()));
        var all = new StringBuilder(shown.getElement().getTextRecursively());
        if (shown instanceof Addressable addressable) {
            for (var address : addresses) {
                try {
                    addressable.open(List.of(address));
                    all.append(shown.getElement().getTextRecursively());
                } catch (DomainException refused) {
                    all.append(refused.code().code());
                }
            }
        }
        return all.toString();
    }

    private static PageTexts texts() {
        var loader = Onlooker.class.getClassLoader();
        return PageTexts.of(
                Locale.UK,
                List.of(
                        new PageTexts.Source("messages.csr-brokerage", loader),
                        new PageTexts.Source("messages.kit", loader)));
    }
}
