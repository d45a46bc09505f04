package org.yourplace.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A house in which two organisations carry the word wherever they speak of people: one that has a supporter, and one that has none. */
record MarkedHouse(RunningHouse house, Canaries supported, Canaries apart) {
    static final String SUPPORTED = "bevois-spokes";
    static final String APART = "hill-university";
    static final String ABSENT = "no-such-organisation";

    private static final Map<Optional<String>, List<UUID>> IDS = new ConcurrentHashMap<>();

    /** One for all tests of a JVM, apart from the house whose people others count on. */
    private static final class Shared {
        static final MarkedHouse HOUSE = open();

        private static MarkedHouse open() {
            var house = RunningHouse.start(RunningHouse.NO_LIMITS);
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            var inside = Inside.of(house);
            var marked = new MarkedHouse(
                    house,
                    Canaries.plant(inside, SUPPORTED).mark(),
                    Canaries.plant(inside, APART).mark());
            Canaries.awaitJobs(inside);
            return marked;
        }
    }

    static MarkedHouse shared() {
        return Shared.HOUSE;
    }

    /** Ids of what is theirs alone, of core and of the feature that is asked; of all when it is core that is asked. */
    List<UUID> ids(Optional<String> feature) {
        return IDS.computeIfAbsent(feature, one -> {
            var ids = new ArrayList<>(apart.ids(one));
            ids.addAll(apart.kept(one));
            ids.addAll(supported.kept(one));
            return List.copyOf(ids);
        });
    }

    /** Address words of what is theirs alone. */
    List<String> slugs() {
        var slugs = new ArrayList<>(apart.slugs());
        slugs.addAll(supported.slugs());
        return slugs;
    }

    List<String> faults() {
        return house.log()
                .lines()
                .filter(line -> line.contains("workspace fault") || line.contains("page fault"))
                .toList();
    }
}
