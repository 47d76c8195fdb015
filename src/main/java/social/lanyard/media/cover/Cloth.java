package social.lanyard.media.cover;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.media.cover.Sett.Stripe;

/**
 * A piece of cloth: the colours of its upright threads (warp) and of those that go across (weft), and how they cross. The
 * same number always gives the same cloth.
 *
 * <p>What comes out for a number is kept for years under an address with {@link CoverSvg#VERSION}: whoever changes
 * anything here that is seen raises that number.
 */
public record Cloth(Sett warp, Sett weft, Draft draft) {

    private static final List<Weave> FOR_TARTAN =
            List.of(Weave.EVEN_TWILL, Weave.TWILL, Weave.HERRINGBONE, Weave.BASKET, Weave.PLAIN, Weave.BROKEN_TWILL);
    private static final List<Weave> FOR_LINES = List.of(
            Weave.TWILL,
            Weave.HERRINGBONE,
            Weave.ZIGZAG,
            Weave.DIAMOND,
            Weave.SATIN,
            Weave.CREPE,
            Weave.RIB,
            Weave.BASKET);

    /** The cloth of a number. */
    public static Cloth of(long id) {
        Chance chance = new Chance(id);
        return switch (chance.below(8)) {
            case 0, 1 -> tartan(chance);
            case 2 -> check(chance);
            case 3 -> windowpane(chance);
            case 4 -> lines(chance, true);
            case 5 -> lines(chance, false);
            case 6 -> shades(chance);
            default -> ribbons(chance);
        };
    }

    /** The colour that is seen where these two threads cross. */
    public Yarn at(int column, int row) {
        return draft.weftOnTop(column, row) ? weft.at(row) : warp.at(column);
    }

    /** The same order of colours in both directions, there and back. */
    private static Cloth tartan(Chance chance) {
        Yarn first = chance.one(Yarn.VIVID);
        Yarn second = chance.other(Yarn.GROUNDS, List.of(first));
        Yarn third = chance.other(Yarn.GROUNDS, List.of(first, second));
        Yarn line = chance.one(Yarn.ACCENTS);
        Yarn rare = chance.other(Yarn.ACCENTS, List.of(line));
        List<Stripe> half = new ArrayList<>();
        half.add(new Stripe(first, chance.from(6, 14)));
        half.add(new Stripe(line, chance.from(1, 2)));
        half.add(new Stripe(second, chance.from(3, 9)));
        if (chance.maybe()) {
            half.add(new Stripe(rare, 1));
            half.add(new Stripe(third, chance.from(4, 10)));
        }
        if (chance.maybe()) {
            half.add(new Stripe(line, 1));
        }
        half.add(new Stripe(chance.maybe() ? first : third, chance.from(2, 8)));
        Sett sett = Sett.mirrored(half);
        return new Cloth(sett, sett, chance.one(FOR_TARTAN).draft(chance));
    }

    /** Two colours in equal steps: gingham, shepherd's check; in fours with twill it is houndstooth. */
    private static Cloth check(Chance chance) {
        Yarn ground = chance.one(Yarn.VIVID);
        Yarn other = chance.maybe()
                ? chance.other(Yarn.GROUNDS, List.of(ground))
                : chance.one(List.of(Yarn.GOLD, Yarn.LINEN));
        int threads = chance.one(List.of(4, 4, 6, 8));
        List<Stripe> steps = new ArrayList<>();
        int lines = chance.from(1, 4);
        for (int step = 0; step < lines; step++) {
            steps.add(new Stripe(ground, threads));
            steps.add(new Stripe(other, threads));
        }
        if (lines > 1) {
            // A fine check over the small one.
            steps.set(1, new Stripe(other, threads / 2 - 1));
            steps.add(2, new Stripe(chance.other(Yarn.ACCENTS, List.of(other)), 2));
            steps.add(3, new Stripe(other, threads - threads / 2 - 1));
        }
        Sett sett = new Sett(steps);
        Weave weave = threads == 4 ? Weave.EVEN_TWILL : chance.one(FOR_TARTAN);
        return new Cloth(sett, sett, weave.draft(chance));
    }

    /** One ground with a thin line now and then, both ways. */
    private static Cloth windowpane(Chance chance) {
        Yarn ground = chance.one(Yarn.VIVID);
        Yarn beside = chance.other(Yarn.GROUNDS, List.of(ground));
        Yarn line = chance.one(Yarn.ACCENTS);
        int wide = chance.from(8, 14);
        Sett warp = new Sett(List.of(
                new Stripe(ground, wide),
                new Stripe(line, 1),
                new Stripe(beside, chance.from(1, 3)),
                new Stripe(line, 1)));
        Sett weft =
                new Sett(List.of(new Stripe(beside, wide), new Stripe(chance.one(Yarn.ACCENTS), chance.from(1, 2))));
        return new Cloth(warp, weft, chance.one(FOR_TARTAN).draft(chance));
    }

    /** Stripes one way, a single colour the other way, so that the weave itself is seen. */
    private static Cloth lines(Chance chance, boolean upright) {
        Yarn across = chance.one(Yarn.VIVID);
        Yarn first = chance.other(Yarn.GROUNDS, List.of(across));
        Yarn second = chance.other(Yarn.GROUNDS, List.of(across, first));
        Sett striped = new Sett(List.of(
                new Stripe(first, chance.from(5, 12)),
                new Stripe(chance.one(Yarn.ACCENTS), chance.from(1, 3)),
                new Stripe(second, chance.from(3, 9)),
                new Stripe(chance.one(Yarn.ACCENTS), chance.from(1, 2))));
        Sett single = Sett.of(across);
        Draft draft = chance.one(FOR_LINES).draft(chance);
        return upright ? new Cloth(striped, single, draft) : new Cloth(single, striped, draft);
    }

    /** One colour grows thread by thread out of another. */
    private static Cloth shades(Chance chance) {
        Yarn from = chance.one(Yarn.VIVID);
        Yarn to = chance.other(Yarn.GROUNDS, List.of(from));
        int step = chance.from(5, 7);
        List<Stripe> half = new ArrayList<>();
        for (int grown = 1; grown < step; grown++) {
            half.add(new Stripe(to, grown));
            half.add(new Stripe(from, step - grown));
        }
        Sett sett = new Sett(half);
        Yarn through = chance.maybe() ? chance.one(Yarn.ACCENTS) : chance.other(Yarn.GROUNDS, List.of(from, to));
        boolean bright = Yarn.ACCENTS.contains(through);
        // A bright thread through all of it is woven in as small points.
        return new Cloth(sett, Sett.of(through), (bright ? Weave.SATIN : chance.one(FOR_LINES)).draft(chance));
    }

    /** Broad ribbons side by side, each with an edge of its own, as lanyards hang. */
    private static Cloth ribbons(Chance chance) {
        Yarn first = chance.one(Yarn.VIVID);
        Yarn second = chance.other(Yarn.GROUNDS, List.of(first));
        Yarn third = chance.other(Yarn.GROUNDS, List.of(first, second));
        Yarn edge = chance.one(Yarn.ACCENTS);
        int wide = chance.from(8, 12);
        List<Stripe> all = new ArrayList<>();
        for (Yarn ribbon : List.of(first, second, third)) {
            all.add(new Stripe(edge, 1));
            all.add(new Stripe(ribbon, wide));
            all.add(new Stripe(edge, 1));
            all.add(new Stripe(Yarn.NIGHT == ribbon ? Yarn.AUBERGINE : Yarn.NIGHT, 2));
        }
        return new Cloth(new Sett(all), Sett.of(third), chance.one(FOR_LINES).draft(chance));
    }
}
