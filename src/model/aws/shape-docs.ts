import { apiPage } from './pages.ts';

/** Addresses of the members of one API shape: AWS's reference has an anchor for each. */
export function membersOf(shape: string): (member: string) => string {
  return (member) => `${apiPage(shape)}#ECS-Type-${shape}-${member}`;
}
