package org.yourplace.volunteeringbank.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which a group was, is or will be away. */
public final class AwaySpells {
    public static final AwaySpells NONE = new AwaySpells(List.of());

    /**
     * What a group said: that it is away from that day until another, or that it is back.
     *
     * @param until the first day on which it is there again; absent: it is there
     */
    public record Word(LocalDate said, @Nullable LocalDate until) {}

    /** From a day until the day before another. */
    private record Spell(LocalDate from, LocalDate until) {}

    private final List<Spell> spells;

    private AwaySpells(List<Spell> spells) {
        this.spells = spells;
    }

    /** Each word holds until the next one. @param words in the order in which they were said */
    public static AwaySpells of(List<Word> words) {
        var spells = new ArrayList<Spell>();
        for (int i = 0; i < words.size(); i++) {
            var until = words.get(i).until();
            if (until == null) {
                continue;
            }
            if (i + 1 < words.size() && words.get(i + 1).said().isBefore(until)) {
                until = words.get(i + 1).said();
            }
            if (until.isAfter(words.get(i).said())) {
                spells.add(new Spell(words.get(i).said(), until));
            }
        }
        return spells.isEmpty() ? NONE : new AwaySpells(List.copyOf(spells));
    }

    /** Away from a day on, as far as it is known that day. */
    public static AwaySpells from(LocalDate day, @Nullable LocalDate until) {
        return of(List.of(new Word(day, until)));
    }

    /** The next day on which the group is there: this one, unless it is away. */
    LocalDate there(LocalDate day) {
        var there = day;
        for (var spell : spells) {
            if (!there.isBefore(spell.from()) && there.isBefore(spell.until())) {
                there = spell.until();
            }
        }
        return there;
    }
}
