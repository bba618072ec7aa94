// Hooks are for people's clones; CI and installs without development packages have none.
if (process.env.CI || process.env.NODE_ENV === 'production') process.exit(0);
import('husky').then(
  ({ default: husky }) => process.stdout.write(husky()),
  () => {},
);
