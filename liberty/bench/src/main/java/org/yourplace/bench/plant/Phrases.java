package org.yourplace.bench.plant;

import java.util.List;
import java.util.random.RandomGenerator;

/** The words around an activity: where, when, for whom, and what else a listing says. */
final class Phrases {
    private static final List<String> PLACES = List.of(
            "by the station",
            "on the common",
            "at the library",
            "in the old school",
            "at the church hall",
            "near the hospital",
            "at the sports ground",
            "by the river",
            "in the market square",
            "at the allotments",
            "at the day centre",
            "on the estate",
            "in the high street",
            "at the water tower",
            "by the old docks",
            "at the health centre",
            "in the north park",
            "in the south park",
            "at the museum",
            "at the community kitchen");
    private static final List<String> DAYS = List.of(
            "on Monday mornings",
            "on Tuesday evenings",
            "on Wednesday afternoons",
            "on Thursdays",
            "on Friday nights",
            "on Saturday mornings",
            "on Sunday afternoons",
            "in the school holidays",
            "before Christmas",
            "this spring");
    private static final List<String> ABOUT = List.of(
            "We are a small group and everybody knows everybody.",
            "You will be shown everything on your first day and somebody is always beside you.",
            "Nobody minds if you have never done this before; most of us had not.",
            "There is a kettle, a warm room and a toilet on the same floor.",
            "Come once and see whether it suits you, before you say more.",
            "We pay bus fares and parking on the day, without forms.",
            "People come from all over the city, and some have come for twenty years.",
            "It is the part of the week that many of us look forward to.",
            "Wear something that may get dirty, and bring a bottle of water.",
            "If you need a quiet corner or a seat, tell us and it will be there.",
            "We began in a kitchen ten years ago and now help four hundred households.",
            "You can bring a friend, and young people may come with a grown-up.",
            "Our work is paid for by a small grant and a large raffle.",
            "A good deal of laughing is done, and a good deal of washing up.",
            "Your time is written down, so that you can show it to a university or an employer.",
            "We meet in the yard first, because the door sticks.");
    private static final List<String> KINDS = List.of(
            "Friends", "Neighbours", "Helpers", "Network", "Trust", "Project", "Club", "Society", "Circle", "Partners");
    private static final List<String> NAMES = List.of(
            "Harbour", "Meadow", "Orchard", "Lantern", "Bridge", "Kestrel", "Willow", "Beacon", "Quay", "Hazel",
            "Compass", "Ferry", "Acorn", "Heron", "Mill", "Rowan", "Anchor", "Swift", "Linden", "Tide");

    private Phrases() {}

    static String title(Activity activity, RandomGenerator random) {
        var place = one(PLACES, random);
        return random.nextInt(3) == 0 ? activity.title() + " " + one(DAYS, random) : activity.title() + " " + place;
    }

    static String summary(Activity activity, RandomGenerator random) {
        return activity.title() + " " + one(DAYS, random) + ", " + one(PLACES, random) + ".";
    }

    static String description(Activity activity, RandomGenerator random) {
        var text = new StringBuilder(activity.doing()).append(". ");
        int sentences = 2 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            text.append(one(ABOUT, random)).append(' ');
        }
        return text.toString().strip();
    }

    static String organisation(int rank) {
        return NAMES.get(rank % NAMES.size()) + " " + KINDS.get(rank / NAMES.size() % KINDS.size())
                + (rank < 200 ? "" : " " + rank / 200);
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
