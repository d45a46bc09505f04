package org.yourplace.platform.signin;

import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Database;

/** Account work belongs to nobody's tenant and needs nobody's rights: it is done as anybody, through the definer functions. */
final class PublicWork {
    private final Database database;
    private final Bindings bindings;

    PublicWork(Database database, Bindings bindings) {
        this.database = database;
        this.bindings = bindings;
    }

    Partnership partnership() {
        return bindings.current().partnership();
    }

    <T> T write(Database.Work<T> work) {
        var asking = Binding.ofPublic(partnership());
        var moment = bindings.current().moment();
        return bindings.call(moment == null ? asking : asking.at(moment), () -> database.write(work));
    }
}
