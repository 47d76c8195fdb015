package social.lanyard.confidentiality;

import java.util.SplittableRandom;

/** Valid numbers of patients, made up when they are needed and never stored. */
final class PatientNumbers {
    private PatientNumbers() {}

    /**
     * @param kind {@code nhs} for England and Wales, {@code chi} for Scotland, {@code hc} for Northern Ireland
     * @param spelling in one of eight ways that people write or hide one
     */
    static String made(String kind, String spelling, SplittableRandom random) {
        while (true) {
            String nine = switch (kind) {
                case "nhs" ->
                    String.format(
                            "%09d", (random.nextBoolean() ? 400_000_000 : 600_000_000) + random.nextInt(100_000_000));
                case "hc" -> String.format("%09d", 320_000_001 + random.nextInt(79_000_000));
                case "chi" ->
                    String.format(
                            "%02d%02d%02d%03d",
                            1 + random.nextInt(28), 1 + random.nextInt(12), random.nextInt(100), random.nextInt(1_000));
                default -> throw new IllegalArgumentException(kind);
            };
            int check = check(nine);
            if (check < 10) {
                return spelt(nine + check, spelling);
            }
        }
    }

    /** Weights 10 to 2 and 11 minus the remainder, where 11 becomes 0 and 10 is no valid check digit. */
    static int check(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }

    private static String spelt(String ten, String spelling) {
        return switch (spelling) {
            case "plain" -> ten;
            case "spaces" -> grouped(ten, " ");
            case "dashes" -> grouped(ten, "-");
            case "dots" -> grouped(ten, ".");
            case "nbsp" -> grouped(ten, "\u00a0");
            case "zerowidth" -> ten.substring(0, 5) + "\u200b" + ten.substring(5);
            case "emphasis" -> "**" + ten.substring(0, 3) + "** " + ten.substring(3, 6) + " *" + ten.substring(6) + "*";
            case "fullwidth" -> {
                StringBuilder wide = new StringBuilder();
                ten.chars().forEach(digit -> wide.append((char) (digit - '0' + '\uff10')));
                yield wide.toString();
            }
            default -> throw new IllegalArgumentException(spelling);
        };
    }

    private static String grouped(String ten, String between) {
        return ten.substring(0, 3) + between + ten.substring(3, 6) + between + ten.substring(6);
    }
}
