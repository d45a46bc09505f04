package org.yourplace.csrbrokerage.need;

import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;

/** The way in for a group without a sign-in: a link by mail, which reaches its needs and nothing else. */
public final class NeedLinks {
    private final Database database;
    private final Access access;
    private final Organisations organisations;
    private final Links links;
    private final Switches switches;
    private final Audit audit;
    private final NeedLetters letters;

    public NeedLinks(FeatureContext core) {
        database = core.database();
        access = core.access();
        organisations = core.organisations();
        links = core.links();
        switches = core.switches();
        audit = core.audit();
        letters = new NeedLetters(core);
    }

    /** Mails an organisation that the asking tenant keeps its own link. */
    public void mail(UUID organisation) {
        access.require(CsrPermission.WRITE_NEEDS);
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        database.write(tx -> {
            var group = organisations
                    .find(tx, organisation)
                    .filter(found -> found.tenant() == tenant)
                    .orElseThrow(DomainException::notFound);
            if (!letters.link(tx, group)) {
                throw new DomainException(NeedError.GROUP_WITHOUT_MAIL);
            }
            audit.record(tx, "needs-link-mailed", organisation);
            return true;
        });
    }

    /** Runs work for whoever came by a link; refused (404) when it does not work, or the feature is switched off. */
    public <T> T open(String secret, Supplier<T> work) {
        return links.asLinkHolder(secret, () -> {
            access.requireLink(NeedWriters.LINK_ACTION);
            if (access.tenant().filter(tenant -> switches.on(tenant.id())).isEmpty()) {
                throw DomainException.notFound();
            }
            return work.get();
        });
    }

    /** Who the link is about. */
    public Organisation group() {
        var id = access.requireLink(NeedWriters.LINK_ACTION).object();
        return database.read(tx -> organisations.find(tx, id)).orElseThrow(DomainException::notFound);
    }
}
