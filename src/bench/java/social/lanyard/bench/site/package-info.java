/** Measures the packaged site from outside, as its readers meet it, beside what the same machine can do at most. */
package social.lanyard.bench.site;
