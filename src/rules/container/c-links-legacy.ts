import { ec2, fargate, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const cLinksLegacy = containerRule({
  id: 'c-links-legacy',
  title: 'Links are a legacy of Docker',
  why: 'Docker itself calls links legacy. They order the start without waiting until the other container is ready; awsvpc with localhost, or Service Connect between services, does not need them.',
  *check(container, view) {
    const links = container.doc.links ?? [];
    if (links.length === 0 || view.networkMode !== 'bridge' || view.isWindows) return;
    yield { field: ['links'], message: `${nameOf(container)} reaches ${links.join(', ')} through links.` };
  },
  good: [() => fargate({ sidecars: [sidecar()] }), () => ec2({ container: { links: [] } })],
  bad: [() => ec2({ container: { links: ['sidecar'] }, sidecars: [sidecar()] })],
});
