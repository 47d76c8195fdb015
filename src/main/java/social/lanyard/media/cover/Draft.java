package social.lanyard.media.cover;

import java.util.Arrays;
import java.util.List;

/**
 * One repeat of a weave, as weavers draw it: for each crossing of a warp thread (a column) and a weft thread (a row),
 * which of the two lies on top.
 *
 * @param width how many warp threads until it repeats
 * @param height how many weft threads until it repeats
 * @param weftOnTop row by row
 */
record Draft(int width, int height, List<Boolean> weftOnTop) {

    /** Whether the weft lies on top at a crossing. */
    @FunctionalInterface
    interface Crossing {
        boolean weftOnTop(int column, int row);
    }

    static Draft of(int width, int height, Crossing crossing) {
        Boolean[] cells = new Boolean[width * height];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = crossing.weftOnTop(at % width, at / width);
        }
        return new Draft(width, height, Arrays.asList(cells));
    }

    boolean weftOnTop(int column, int row) {
        return weftOnTop.get(row % height * width + column % width);
    }
}
