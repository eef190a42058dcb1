package digitpad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and phrases that the project does not use, with the ones that it uses instead. */
final class Wording {
    /** American spelling, as in the libraries. */
    static final Wording SPELLING = new Wording(List.of(
            new Rule("colour|favour|behaviour|neighbour|honour|flavour|labour", "-or"),
            new Rule("centre[ds]?\\b|centring|metres?\\b|litres?\\b|fibres?\\b", "-er"),
            new Rule(
                    stems("normal optim initial serial organ recogn visual real minim maxim general random special"
                            + " standard summar equal quant discret regular vector util categor memor parallel final penal"
                            + " symbol character harmon synchron local capital custom item token polar stabil"
                            + " author categor prior sanit tessell crystall immun mobil"
                            + " neutral rational"),
                    "-ize"),
            new Rule("analys(e|ed|er|es|ing)\\b|paralys(e|ed)\\b", "-yze"),
            new Rule("(label|travel|cancel|model|signal|channel|level)l(ed|ing|er)\\b", "one l"),
            new Rule("licence|defence\\b|offence\\b|pretence", "-se"),
            new Rule("grey", "gray"),
            new Rule("programmes?\\b|catalogue|analogue|judgement|artefact|ageing\\b|fulfil\\b", "American form"),
            new Rule("\\b(learnt|spelt|burnt|dreamt|whilst|amongst|towards)\\b", "American form")));

    /** One phrase for each idea, in texts that users read. */
    static final Wording PHRASES = new Wording(List.of(
            new Rule("\\b(go|goes|going|gone|went) on( with|\\b)", "resume, continue"),
            new Rule("\\bbroken off\\b|\\bbroke off\\b", "interrupted"),
            new Rule("\\bat rest\\b|\\brested\\b|\\brests\\b|\\bhalted\\b", "paused, stopped"),
            new Rule("\\bwritten down\\b|\\bwrite down\\b", "saved"),
            new Rule("\\b(is|are|was|were|be|been) kept\\b", "saved"),
            new Rule("\\bl(et|ets|etting) go of\\b", "release, delete"),
            new Rule("\\bdigits of your own\\b|\\byour own digits\\b|\\bmy own digits\\b", "your digits"),
            new Rule("\\bmaterial\\b", "training data"),
            new Rule("\\bdata sets?\\b", "dataset"),
            new Rule("\\b(is|are|as|be) no digits?\\b", "non-digit"),
            new Rule("\\bexcites?\\b|\\bexciting\\b", "activates most"),
            new Rule("\\b(its|the network's|network''s) mind\\b", "what if"),
            new Rule("\\b(nearer|further)\\b", "zoom in, zoom out"),
            new Rule(
                    "\\bstairs\\b(?! \\(step decay\\))|\\bup, then to zero\\b", "step decay; warm-up and linear decay"),
            new Rule("\\bdoes not know\\b|\\bit can be:", "Unknown value X for Y; choose one of: …"),
            new Rule("\\bkeeps for a device\\b", "reserved name on Windows"),
            new Rule("\\banew\\b", "again, from the start")));

    /** Words of the phrases above, in the names of types, members and variables. */
    static final Wording IDENTIFIERS = new Wording(List.of(
            new Rule("\\bgo(es|ing)? on\\b|\\bgone on\\b", "resume"),
            new Rule("\\bbroken off\\b", "interrupted"),
            new Rule("\\bat rest\\b|\\brested\\b|\\bhalted\\b", "paused, stopped"),
            new Rule("\\bwritten down\\b", "saved"),
            new Rule("\\blet go\\b", "release, delete"),
            new Rule("\\bmaterial\\b", "training data"),
            new Rule("\\bexciting\\b|\\bexcites\\b", "top activating"),
            new Rule("\\bmind\\b", "counterfactual"),
            new Rule("\\bcomplaints?\\b", "problem"),
            new Rule("\\bbesides\\b", "extra samples"),
            new Rule("\\boutliers?\\b", "non-digits")));

    /**
     * A word or phrase to avoid.
     *
     * @param pattern finds it, in any case
     * @param instead what to write
     */
    private record Rule(Pattern pattern, String instead) {
        Rule(String pattern, String instead) {
            this(Pattern.compile("(?iu)" + pattern), instead);
        }
    }

    private final List<Rule> rules;

    private Wording(List<Rule> rules) {
        this.rules = rules;
    }

    private static String stems(String stems) {
        return "(" + String.join("|", stems.split(" ")) + ")is(e|ed|es|er|ers|ing|able|ation|ations)\\b";
    }

    /** Returns what a text says that it should not, each with the words to use instead. */
    List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher found = rule.pattern().matcher(text);
            while (found.find()) {
                problems.add("\"" + found.group() + "\" (write: " + rule.instead() + ")");
            }
        }
        return problems;
    }
}
