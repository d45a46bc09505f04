package org.yourplace.platform.signin;

import java.util.UUID;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** What an organisation asks of a sign-in before anybody acts for it. In force at the next transaction of everybody. */
public final class SignInRules {
    private static final String READ = """
            SELECT t.second_factor, t.sso_only, w.members, w.without FROM core.tenant t, core.without_second_factor() w
            WHERE t.id = core.tenant()""";

    /**
     * The rules now.
     *
     * @param members how many people act for the organisation
     * @param without how many of them have no second factor
     * @param mine whether the session that asks has proved one, or came by the organisation's own sign-on
     */
    public record State(boolean secondFactor, boolean ssoOnly, int members, int without, boolean mine) {}

    private final Database database;
    private final Bindings bindings;
    private final Identities identities;
    private final Access access;
    private final Audit audit;

    public SignInRules(Database database, Bindings bindings, Identities identities, Access access, Audit audit) {
        this.database = database;
        this.bindings = bindings;
        this.identities = identities;
        this.access = access;
        this.audit = audit;
    }

    public State state() {
        access.require(CorePermission.MANAGE_SIGN_IN);
        return database.read(this::read);
    }

    /** Asks for a second factor or stops asking. Whoever turns it on must have proved one: they would lock themselves out. */
    public void askSecondFactor(boolean asked) {
        access.require(CorePermission.MANAGE_SIGN_IN);
        var tenant = bindings.current().tenant();
        if (tenant == null) {
            throw DomainException.notFound();
        }
        if (asked && !strong()) {
            throw new DomainException(CoreError.SECOND_FACTOR_NEEDED);
        }
        database.<Boolean>write(tx -> {
            tx.sql()
                    .createQuery("SELECT core.set_sign_in_rules(:asked, :sso)")
                    .bind("asked", asked)
                    .bind("sso", read(tx).ssoOnly())
                    .mapTo(String.class)
                    .list();
            audit.record(tx, asked ? "second-factor-asked" : "second-factor-not-asked", new UUID(0, tenant.id()));
            return true;
        });
    }

    private State read(Tx tx) {
        return tx.sql()
                .createQuery(READ)
                .map((row, context) -> new State(
                        row.getBoolean("second_factor"),
                        row.getBoolean("sso_only"),
                        row.getInt("members"),
                        row.getInt("without"),
                        strong()))
                .one();
    }

    /** As it is now, not as it was remembered: the proof may have been given a moment ago. */
    private boolean strong() {
        var asking = bindings.current();
        var tenant = asking.tenant();
        return asking.identified()
                .flatMap(identities::again)
                .filter(now -> now.strong()
                        || (tenant != null
                                && now.method() == Identity.Method.SSO
                                && Long.valueOf(tenant.id()).equals(now.scope())))
                .isPresent();
    }
}
