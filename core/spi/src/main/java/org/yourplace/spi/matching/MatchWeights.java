package org.yourplace.spi.matching;

import java.util.List;
import org.yourplace.spi.Setting;
import org.yourplace.spi.feature.Settings;

/**
 * How much each trait counts, from 0 (not at all) to 100. A score is the sum of:
 *
 * <ul>
 *   <li>skill: the weight times n / (n + 0.5) for n shared skills: two thirds for one, four fifths for two
 *   <li>cause, words, language: the weight, when one is shared
 *   <li>time: the weight, when one is shared; half of it when the entry says no times
 *   <li>distance: the weight at the door, falling evenly to nothing at the distance that they go; half of it from home
 *   <li>access: the weight times the share of their needs that the entry says it meets
 *   <li>checks: the weight times the share of the checks asked for that they hold; all of it where none is asked for
 *   <li>priority: the weight times the share of priority areas among the areas that the work serves; where it names none, its place
 * </ul>
 *
 * What was not wished for earns nothing.
 */
public record MatchWeights(
        int skill, int cause, int words, int time, int distance, int access, int language, int checks, int priority) {
    private static final Setting<Integer> SKILL = weight("match-skill", 40);
    private static final Setting<Integer> CAUSE = weight("match-cause", 20);
    private static final Setting<Integer> WORDS = weight("match-words", 20);
    private static final Setting<Integer> TIME = weight("match-time", 15);
    private static final Setting<Integer> DISTANCE = weight("match-distance", 30);
    private static final Setting<Integer> ACCESS = weight("match-access", 20);
    private static final Setting<Integer> LANGUAGE = weight("match-language", 10);
    private static final Setting<Integer> CHECKS = weight("match-checks", 5);
    private static final Setting<Integer> PRIORITY = weight("match-priority", 10);

    /** What a feature that matches adds to its settings, with its own words for {@code setting.match-skill} and the others. */
    public static final List<Setting<?>> SETTINGS =
            List.of(SKILL, CAUSE, WORDS, TIME, DISTANCE, ACCESS, LANGUAGE, CHECKS, PRIORITY);

    public static final MatchWeights USUAL = new MatchWeights(
            SKILL.fallback(),
            CAUSE.fallback(),
            WORDS.fallback(),
            TIME.fallback(),
            DISTANCE.fallback(),
            ACCESS.fallback(),
            LANGUAGE.fallback(),
            CHECKS.fallback(),
            PRIORITY.fallback());

    private static Setting<Integer> weight(String key, int fallback) {
        return Setting.number(key, fallback, 0, 100);
    }

    /** Those in force for whoever asks. */
    public static MatchWeights of(Settings settings) {
        return new MatchWeights(
                settings.value(SKILL),
                settings.value(CAUSE),
                settings.value(WORDS),
                settings.value(TIME),
                settings.value(DISTANCE),
                settings.value(ACCESS),
                settings.value(LANGUAGE),
                settings.value(CHECKS),
                settings.value(PRIORITY));
    }
}
