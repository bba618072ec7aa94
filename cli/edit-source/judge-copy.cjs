// Loads the edited registry in a process of its own: this one has the registry of before in memory.
require('tsx/cjs');
require('./judge-copy.ts');
