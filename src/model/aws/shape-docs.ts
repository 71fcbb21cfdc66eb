import { apiPage } from './pages.ts';

/** Addresses of the members of one API shape: AWS's reference has an anchor for each. */
export function membersOf(shape: string): (member: string) => string {
  return (member) => `${apiPage(shape)}#ECS-Type-${shape}-${member}`;
}

/** The address of a parameter of RegisterTaskDefinition itself. */
export function taskDefinitionDocs(parameter: string): string {
  return `${apiPage('RegisterTaskDefinition')}#ECS-RegisterTaskDefinition-request-${parameter}`;
}
