package org.yourplace.bench.plant;

import java.util.List;

/**
 * Something that people are asked to do.
 *
 * @param title how a listing of it begins
 * @param doing what a helper does
 * @param searched words by which people look for it
 */
record Activity(String title, String doing, String cause, List<String> skills, boolean oneOff, String searched) {
    private static Activity regular(String title, String doing, String cause, String searched, String... skills) {
        return new Activity(title, doing, cause, List.of(skills), false, searched);
    }

    private static Activity once(String title, String doing, String cause, String searched, String... skills) {
        return new Activity(title, doing, cause, List.of(skills), true, searched);
    }

    /** From the most to the least common. */
    static final List<Activity> ALL = List.of(
            regular(
                    "Drive neighbours to appointments",
                    "You pick people up at their door and bring them home again, with time for a chat on the way",
                    "transport",
                    "drive appointments",
                    "driving",
                    "conversation"),
            regular(
                    "Sort food for the pantry",
                    "You check dates, fill shelves and pack parcels with two or three others",
                    "food",
                    "food parcels",
                    "packing",
                    "lifting"),
            regular(
                    "Keep somebody company",
                    "You visit the same person each time, drink tea and listen",
                    "loneliness",
                    "company visit",
                    "listening",
                    "conversation"),
            once(
                    "Plant a garden bed",
                    "You dig, plant and water, and take some seedlings home",
                    "growing",
                    "garden",
                    "gardening",
                    "teamwork"),
            regular(
                    "Cook a warm lunch",
                    "You chop, stir and serve soup and a main course for thirty people",
                    "food",
                    "cook lunch",
                    "cooking",
                    "serving"),
            regular(
                    "Read with children",
                    "You sit with one child at a time and read what they like",
                    "reading",
                    "reading children",
                    "reading-aloud",
                    "working-with-children"),
            once(
                    "Pick litter along the shore",
                    "You walk a stretch of shore with a bag and a picker; gloves are there",
                    "rivers-shore",
                    "litter shore",
                    "teamwork"),
            regular(
                    "Ring people who live alone",
                    "You ring the same three people each week from your own home",
                    "loneliness",
                    "telephone calls",
                    "telephone",
                    "listening"),
            regular(
                    "Help at the welcome desk",
                    "You greet visitors, find out what they came for and show them the way",
                    "community",
                    "welcome desk",
                    "welcoming",
                    "admin"),
            once(
                    "Steward a street festival",
                    "You stand at a crossing in a bright vest and tell people where things are",
                    "arts",
                    "festival steward",
                    "welcoming",
                    "teamwork"),
            regular(
                    "Practise English with newcomers",
                    "You talk about shopping, school and work with a small group that is learning English",
                    "welcome",
                    "english conversation",
                    "conversation",
                    "languages",
                    "teaching"),
            regular(
                    "Mend things at the repair table",
                    "You look at toasters, lamps and jackets together with their owners",
                    "repair",
                    "repair",
                    "electrical",
                    "sewing"),
            regular(
                    "Walk dogs for people who cannot",
                    "You take a dog out for half an hour when its owner is unwell",
                    "health",
                    "dog walking",
                    "teamwork"),
            once(
                    "Paint a community room",
                    "You tape, roll and paint, and see a different room by tea time",
                    "community",
                    "paint room",
                    "painting",
                    "woodwork"),
            regular(
                    "Show somebody how a phone works",
                    "You sit beside a person with their phone or tablet and answer one question at a time",
                    "older-people",
                    "phone computer",
                    "computers",
                    "teaching"),
            regular(
                    "Coach a junior team",
                    "You plan and run a session for a dozen children with an experienced coach",
                    "sport",
                    "coach football",
                    "coaching",
                    "working-with-children"),
            regular(
                    "Water the school garden",
                    "You keep beds alive in the holidays and pull out what should not be there",
                    "growing",
                    "garden water",
                    "gardening"),
            once(
                    "Count birds and butterflies",
                    "You walk a short path and write down what you see; we show you how",
                    "nature",
                    "birds count",
                    "wildlife",
                    "research"),
            regular(
                    "Keep the books of a small group",
                    "You write down what comes in and goes out and tell the committee once a month",
                    "group-support",
                    "bookkeeping treasurer",
                    "bookkeeping"),
            regular(
                    "Join a committee",
                    "You come to a meeting each month and help to decide what happens next",
                    "group-support",
                    "committee trustee",
                    "trusteeship",
                    "planning"),
            regular(
                    "Sing at a care home",
                    "You sing old songs with people who know all the words",
                    "dementia",
                    "singing care",
                    "music",
                    "performing"),
            once(
                    "Serve tea at a fundraiser",
                    "You pour, carry and wash up, and hear all the news",
                    "community",
                    "tea fundraiser",
                    "serving",
                    "fundraising"),
            regular(
                    "Drive the minibus",
                    "You drive up to twelve passengers and a helper on a known round",
                    "transport",
                    "minibus driver",
                    "minibus-driving",
                    "driving"),
            regular(
                    "Mend bicycles",
                    "You put donated bicycles back on the road with others who know how",
                    "walking-cycling",
                    "bicycle mending",
                    "bike-repair"),
            regular(
                    "Write news for the web page",
                    "You turn what happened this week into a few lines and a picture",
                    "group-support",
                    "writing news",
                    "writing",
                    "social-media"),
            regular(
                    "Sit with a carer's relative",
                    "You stay for two hours so that somebody who cares all week can go out",
                    "carers",
                    "carer respite",
                    "listening",
                    "first-aid"),
            once(
                    "Take photographs of an open day",
                    "You walk about with a camera and ask people first",
                    "heritage",
                    "photographs",
                    "photography"),
            regular(
                    "Interpret in sign language",
                    "You interpret at a drop-in, in turns with another interpreter",
                    "deaf-community",
                    "sign language",
                    "bsl"),
            regular(
                    "Tutor maths and science",
                    "You help two or three young people through their homework",
                    "young-people",
                    "tutor maths",
                    "teaching"),
            once(
                    "Help on the water",
                    "You crew a safety boat or help people in and out of theirs",
                    "disability",
                    "sailing boat",
                    "sailing",
                    "first-aid"));
}
