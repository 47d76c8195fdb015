package social.lanyard.media.cover;

/** How the threads cross, by the names that weavers use. */
enum Weave {
    /** Over one, under one. */
    PLAIN {
        @Override
        Draft draft(Chance chance) {
            return Draft.of(2, 2, (column, row) -> (column + row) % 2 == 0);
        }
    },
    /** Plain, with threads taken together. */
    BASKET {
        @Override
        Draft draft(Chance chance) {
            int together = chance.from(2, 3);
            return Draft.of(2 * together, 2 * together, (column, row) -> (column / together + row / together) % 2 == 0);
        }
    },
    /** Plain, with threads of one direction taken together: ribs. */
    RIB {
        @Override
        Draft draft(Chance chance) {
            int together = chance.from(2, 4);
            return chance.maybe()
                    ? Draft.of(2 * together, 2, (column, row) -> (column / together + row) % 2 == 0)
                    : Draft.of(2, 2 * together, (column, row) -> (column + row / together) % 2 == 0);
        }
    },
    /** Each row one step to the side: slanting lines. */
    TWILL {
        @Override
        Draft draft(Chance chance) {
            int over = chance.from(1, 3);
            int repeat = over + chance.from(2, 3);
            int way = chance.maybe() ? 1 : repeat - 1;
            return Draft.of(repeat, repeat, (column, row) -> (column + way * row) % repeat < over);
        }
    },
    /** Twill over two and under two, the one of tartans and of houndstooth. */
    EVEN_TWILL {
        @Override
        Draft draft(Chance chance) {
            return Draft.of(4, 4, (column, row) -> (column + 3 * row) % 4 < 2);
        }
    },
    /** Twill that turns back, with a break at each turn. */
    HERRINGBONE {
        @Override
        Draft draft(Chance chance) {
            int half = 4 * chance.from(1, 3);
            return Draft.of(
                    2 * half, 4, (column, row) -> (column < half ? column + row : 2 * half + 1 - column + row) % 4 < 2);
        }
    },
    /** Twill that turns back at a point, up and down: zigzags. */
    ZIGZAG {
        @Override
        Draft draft(Chance chance) {
            int half = chance.from(3, 7);
            int repeat = 2 * half;
            return Draft.of(4, repeat, (column, row) -> (column + Math.min(row, repeat - row)) % 4 < 2);
        }
    },
    /** Twill that turns back both ways: lozenges. */
    DIAMOND {
        @Override
        Draft draft(Chance chance) {
            int half = chance.from(3, 6);
            int repeat = 2 * half;
            return Draft.of(
                    repeat,
                    repeat,
                    (column, row) -> (Math.min(column, repeat - column) + Math.min(row, repeat - row)) % 4 < 2);
        }
    },
    /** Twill whose slant changes every two rows, so that no line shows. */
    BROKEN_TWILL {
        @Override
        Draft draft(Chance chance) {
            int[] steps = {0, 1, 3, 2};
            return Draft.of(4, 4, (column, row) -> (column + steps[row]) % 4 < 2);
        }
    },
    /** Crossings far apart: smooth, with the warp on top. */
    SATIN {
        @Override
        Draft draft(Chance chance) {
            boolean five = chance.maybe();
            int repeat = five ? 5 : 8;
            int step = five ? 2 : 3;
            return Draft.of(repeat, repeat, (column, row) -> (column + step * row) % repeat == 0);
        }
    },
    /** Small broken figures without a direction, as in granite cloth. */
    CREPE {
        @Override
        Draft draft(Chance chance) {
            int turned = chance.below(8);
            return Draft.of(8, 8, (column, row) -> (column * column + 3 * row * row + column * row + turned) % 8 < 4);
        }
    };

    /** One repeat; where a weave has sizes or a direction, chance says which. */
    abstract Draft draft(Chance chance);
}
