// Loads TypeScript in a thread of its own, as the command itself does.
require('tsx/cjs');
require('./worker.ts');
