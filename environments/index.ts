import adopted from './adopted.json';
import { dev } from './dev';
import lock from './lock.json';
import { organization } from './organization';
import { prod } from './prod';
import { retiredStacks } from './retired';
import { staging } from './staging';

export const environments = { organization, environments: [dev, staging, prod], lock, adopted, retiredStacks };
