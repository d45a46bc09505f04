package org.yourplace.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.plugin.PluginJar;
import org.yourplace.platform.plugin.ReservedNames;

class ApiPathTest {
    @Test
    void a_feature_is_the_first_segment() {
        assertThat(ApiPath.of("/api/v1/volunteering-bank/opportunities"))
                .isEqualTo(new ApiPath(null, "volunteering-bank"));
    }

    @Test
    void below_a_tenant_it_is_the_next() {
        assertThat(ApiPath.of("/api/v1/tenants/svs/volunteering-bank/opportunities"))
                .isEqualTo(new ApiPath("svs", "volunteering-bank"));
    }

    @Test
    void core_has_paths_of_its_own() {
        assertThat(ApiPath.of("/api/v1/me")).isEqualTo(new ApiPath(null, null));
        assertThat(ApiPath.of("/api/v1/tenants/svs/features/volunteering-bank")).isEqualTo(new ApiPath("svs", null));
    }

    @Test
    void a_path_that_ends_early_names_nothing() {
        assertThat(ApiPath.of("/api/v1")).isEqualTo(new ApiPath(null, null));
        assertThat(ApiPath.of("/api/v1/")).isEqualTo(new ApiPath(null, null));
        assertThat(ApiPath.of("/api/v1/tenants")).isEqualTo(new ApiPath("", null));
        assertThat(ApiPath.of("/api/v1/tenants/svs")).isEqualTo(new ApiPath("svs", null));
    }

    @Test
    void no_feature_may_be_called_as_a_part_of_the_house() {
        assertThat(ReservedNames.OF_CORE).noneMatch(PluginJar::free);
        assertThat(ReservedNames.OF_TENANT).noneMatch(PluginJar::free);
        assertThat(List.of("home", "admin", "workspace", "api", "openapi", "health", "core", "public"))
                .noneMatch(PluginJar::free);
        assertThat(PluginJar.free("volunteering-bank")).isTrue();
    }
}
