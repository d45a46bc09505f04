package org.yourplace.platform.links;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Links;

/** Links are credentials of one tenant and one object; a guest's secret is no credential but a key to the guest's own rows. */
public final class MailedLinks implements Links {
    private final Bindings bindings;
    private final Ids ids;
    private final Clock clock;
    private final Identities identities;
    private final Directory directory;

    public MailedLinks(Bindings bindings, Ids ids, Clock clock, Identities identities, Directory directory) {
        this.bindings = bindings;
        this.ids = ids;
        this.clock = clock;
        this.identities = identities;
        this.directory = directory;
    }

    @Override
    public String issue(Tx tx, UUID object, Set<String> actions, Duration validFor) {
        var word = Secrets.word();
        tx.sql()
                .createQuery("SELECT core.open_link(:id, :hash, :object, :actions::text[], :expires)::text")
                .bind("id", ids.next())
                .bind("hash", Secrets.hash(word))
                .bind("object", object)
                .bind("actions", actions.stream().sorted().toArray(String[]::new))
                .bind("expires", clock.instant().plus(validFor).atOffset(ZoneOffset.UTC))
                .mapTo(String.class)
                .list();
        return word;
    }

    @Override
    public String issueTo(Tx tx, String address, UUID object, Set<String> actions, Duration validFor) {
        var word = issue(tx, object, actions, validFor);
        tx.sql()
                .createQuery("SELECT core.link_went_to(:hash, :address)::text")
                .bind("hash", Secrets.hash(word))
                .bind("address", address)
                .mapTo(String.class)
                .list();
        return word;
    }

    @Override
    public void revoke(Tx tx, UUID object) {
        tx.sql()
                .createQuery("SELECT core.close_links(:object)::text")
                .bind("object", object)
                .mapTo(String.class)
                .list();
    }

    @Override
    public Secret guestSecret() {
        var word = Secrets.word();
        return new Secret(word, hash(word));
    }

    @Override
    public byte[] hash(String secret) {
        return Secrets.hash(secret);
    }

    @Override
    public <T> T asHolder(String secret, Supplier<@Nullable T> work) {
        var holding = bindings.current().holding(HexFormat.of().formatHex(hash(secret)));
        return bindings.call(holding, work);
    }

    @Override
    public <T> T asLinkHolder(String secret, Supplier<@Nullable T> work) {
        var asking = bindings.current();
        var partnership = asking.partnership();
        var identity = identities
                .of(partnership, secret)
                .filter(found -> found.kind() == Identity.Kind.LINK)
                .orElseThrow(DomainException::notFound);
        var tenant = Optional.ofNullable(identity.scope())
                .flatMap(directory::tenant)
                .filter(found -> found.partnership() == partnership.id())
                .orElseThrow(DomainException::notFound);
        var holder = Binding.tenant(partnership, tenant, identity);
        return bindings.call(asking.moment() == null ? holder : holder.at(asking.moment()), work);
    }
}
