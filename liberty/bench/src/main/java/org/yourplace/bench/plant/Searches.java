package org.yourplace.bench.plant;

import java.util.random.RandomGenerator;

/** What people search for: mostly what there is much of, and mostly a skill that goes with the words. */
public final class Searches {
    private final Zipf byActivity = new Zipf(Activity.ALL.size(), 0.9);

    /** Words and a skill. */
    public record Wanted(String words, String skill) {}

    public Wanted next(RandomGenerator random) {
        var activity = Activity.ALL.get(byActivity.draw(random));
        var skilled = random.nextInt(10) < 8 ? activity : Activity.ALL.get(byActivity.draw(random));
        var words = activity.searched().split(" ");
        var asked = random.nextBoolean() ? words[random.nextInt(words.length)] : activity.searched();
        return new Wanted(asked, Phrases.one(skilled.skills(), random));
    }
}
