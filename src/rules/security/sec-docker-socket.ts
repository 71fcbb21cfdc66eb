import { ec2 } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';

const socket = /^\/(var\/)?run\/docker\.sock$/;
const hostPath = (sourcePath: string) => ec2({ volumes: [{ name: 'docker', host: { sourcePath } }] });

export const secDockerSocket = volumeRule({
  id: 'sec-docker-socket',
  title: "Holds the host's Docker socket",
  why: 'Whoever may speak to Docker can start a privileged container that mounts the root of the host. Mounting the socket, even read-only, hands over the instance.',
  *check(volume) {
    const path = volume.doc.host?.sourcePath;
    if (path === undefined || !socket.test(path)) return;
    yield {
      field: ['host', 'sourcePath'],
      message: `${volumeName(volume)} is ${path}, through which a container controls the whole instance.`,
    };
  },
  good: [() => hostPath('/var/run/app.sock')],
  bad: [() => hostPath('/var/run/docker.sock'), () => hostPath('/run/docker.sock')],
});
