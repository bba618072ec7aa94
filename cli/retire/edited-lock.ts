import { type Lock, lockSchema } from '../../environments/schema';
import type { Edit } from '../edit-source/edit';
import { lockText } from '../lock/lock-text';
import { edited } from './edited';
import type { EndInput } from './ending';

/** The edit of the lock. */
export const editedLock = (read: EndInput['read'], change: (lock: Lock) => Lock): Edit =>
  edited(read, 'environments/lock.json', (_, text) => lockText(change(lockSchema.parse(JSON.parse(text)))));
