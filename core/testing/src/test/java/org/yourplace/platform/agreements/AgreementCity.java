package org.yourplace.platform.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.sharing.Dataset;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Two organisations that may agree to share, a third that may not look, and the person whom it is about. */
final class AgreementCity {
    static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final JtaDatabase database = city.database();
    final Tenant svs = city.tenant("svs");
    final Tenant council = city.tenant("council");
    final Tenant stranger = city.tenant("stranger");
    final Binding giver = city.member(svs, Role.ADMINISTRATOR);
    final Binding reader = city.member(council, Role.ADMINISTRATOR);
    final Binding outside = city.member(stranger, Role.ADMINISTRATOR);
    final Binding concerned = city.person();
    final UUID person = concerned.identity().person().id();
    final UUID record = UUID.randomUUID();
    final Dataset people = new Dataset(
            "people",
            List.of(
                    new Dataset.Column("name", "core.membership", "name"),
                    new Dataset.Column("email", "core.membership", "email"),
                    new Dataset.Column("tenant", "core.membership", "tenant_id")),
            (tx, columns) -> List.of(
                    new Dataset.Shared(record, person, Map.of("name", "Ann Oakley", "email", "ann@example.org"))));
    final Datasets datasets = () ->
            List.of(new Offered("bank", people, BundleTexts.core(), getClass().getClassLoader()));
    final Agreements agreements = new Agreements(
            database,
            city.access(),
            city.bindings(),
            city.directory(),
            datasets,
            city.services().shares(),
            city.ids(),
            city.services().audit());

    Proposal proposal(LocalDate from, LocalDate until) {
        return new Proposal(
                "council", true, "bank:people", List.of("name"), "To ring people who wait", "public-task", from, until);
    }

    UUID proposed() {
        return city.as(giver, () -> agreements.propose(proposal(FIRST, LAST))).id();
    }

    UUID signed() {
        var id = proposed();
        city.as(reader, () -> agreements.sign(id));
        city.as(giver, () -> agreements.sign(id));
        return id;
    }

    List<SharedRecord> read(Binding who, UUID id) {
        return city.as(who, () -> agreements.records().page(id, null, 10)).items();
    }

    int shared(UUID id) {
        return city.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.share_row WHERE agreement_id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
    }

    long looks() {
        return city.owner().withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.look")
                .mapTo(Long.class)
                .one());
    }

    int put(Tx tx, UUID id, String name) {
        return tx.sql()
                .createQuery("SELECT core.put_shares(:id, :rows::jsonb)")
                .bind("id", id)
                .bind(
                        "rows",
                        "[{\"record\":\"" + record + "\",\"values\":{\"name\":\"" + name
                                + "\",\"email\":\"ann@example.org\"}}]")
                .mapTo(Integer.class)
                .one();
    }

    <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    static void refused(CoreError why, Supplier<?> work) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(why));
    }
}
