/** Benchmarks: {@code mvn -Pbench} runs them. They are compiled in that profile only, are no tests and part of nothing shipped. */
package social.lanyard.bench;
