import { design } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { defineRule } from '../rule.ts';

const repository = (scanOnPush: boolean | undefined) =>
  design((d) => d.node('ecr-repository', { scanOnPush }));

export const secImageScanning = defineRule({
  id: 'sec-image-scanning',
  on: 'ecr-repository',
  title: 'Images that nobody scans',
  why: 'ECR can look through each image for known vulnerabilities when it is pushed. Flaws of the base image come to light that way; a rebuild mends them.',
  *check(q, id) {
    // An imported image name says nothing about its repository.
    if (q.props('ecr-repository', id).scanOnPush !== false) return;
    yield {
      field: ['scanOnPush'],
      message: `Images in ${titleOf(q, id)} are not scanned when they are pushed.`,
      fix: { label: 'Scan on push', edits: [{ do: 'set', id, path: ['scanOnPush'], value: true }] },
    };
  },
  good: [() => repository(true), () => repository(undefined)],
  bad: [() => repository(false)],
});
