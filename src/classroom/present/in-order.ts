/** One after another: at once where nothing has to be waited for, else when it has come, and never out of turn. */
export interface Task {
  /** What has to come first; null: nothing. The promise must not reject. */
  readonly waitFor: () => Promise<unknown> | null;
  readonly carryOut: () => void;
}

export function inOrder(): (task: Task) => void {
  const queue: Task[] = [];
  let isWaiting = false;

  const goOn = (): void => {
    while (!isWaiting) {
      const task = queue.shift();
      if (task === undefined) return;
      const wait = task.waitFor();
      if (wait === null) task.carryOut();
      else waitThen(wait, task);
    }
  };
  const waitThen = (wait: Promise<unknown>, { carryOut }: Task): void => {
    isWaiting = true;
    void wait.then(() => {
      carryOut();
      isWaiting = false;
      goOn();
    });
  };
  return (task) => {
    queue.push(task);
    goOn();
  };
}
