package social.lanyard.organisation.bulk;

/** Cells that a spreadsheet would carry out instead of showing them. */
final class Formula {
    private Formula() {}

    static boolean begins(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    }

    /** The cell for a file that will be opened in a spreadsheet: shown, never carried out. */
    static String harmless(String cell) {
        return begins(cell) ? "'" + cell : cell;
    }
}
