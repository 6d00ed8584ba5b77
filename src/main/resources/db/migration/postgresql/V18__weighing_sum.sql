comment on column pipeline.weighing.basis is 'SHA-256 of rules and statistics, and a sum of the pairs, so that damage is noticed when they are read.';
