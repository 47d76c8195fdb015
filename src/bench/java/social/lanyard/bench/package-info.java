/** Benchmarks: {@code mvn -Pbench} runs them all. They are compiled in that profile only and are no tests. */
package social.lanyard.bench;
