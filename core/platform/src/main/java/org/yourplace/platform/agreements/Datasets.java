package org.yourplace.platform.agreements;

import java.util.List;
import java.util.Optional;

/** Everything that organisations can agree to share: what core brings and what the running features declare. */
@FunctionalInterface
public interface Datasets {
    List<Offered> all();

    default Optional<Offered> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
