/** Fills an empty database with an invented nation: as many people, follows and posts as asked for, the same ones for the same seed. */
package social.lanyard.bench.seed;
