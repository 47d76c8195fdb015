package social.lanyard.bench.site;

/**
 * One round of one scenario.
 *
 * @param aSecond answers a second
 * @param p50 microseconds
 * @param errors answers with another status, and requests without an answer
 */
record Measured(double aSecond, double p50, double p95, double p99, long errors) {}
