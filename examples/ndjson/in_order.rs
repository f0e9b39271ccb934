//! Work for several threads, whose answers come out in the order of the questions.

use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many questions may wait for each thread: enough that none of them idles, and memory stays bounded.
const WAITING: usize = 2;

/// What becomes of the answers.
pub(crate) trait Output {
    type Error: Send;

    /// The next answer, in order.
    fn write(&mut self, answer: &[u8]) -> Result<(), Self::Error>;

    /// No further answer is ready: who waits for those so far should get them.
    fn flush(&mut self) -> Result<(), Self::Error>;
}

/// What a source of questions calls before it waits.
pub(crate) type Waits<'w, E> = &'w mut dyn FnMut() -> Result<(), E>;

/// Asks `next` for questions until there is none, has them answered on `jobs` threads, and hands the answers to
/// `output` in order. Each thread makes its own working memory with `M::default`.
///
/// `next` is given what to call before it waits for input: then the answers so far are on their way.
///
/// # Errors
///
/// The first one of `next`, once what came before it is written; or the first one of `output`.
pub(crate) fn run<Q, M, O>(
    jobs: usize,
    mut next: impl FnMut(Waits<'_, O::Error>) -> Result<Option<Q>, O::Error>,
    answer: impl Fn(Q, &mut M, &mut Vec<u8>) + Sync,
    output: &mut O,
) -> Result<(), O::Error>
where
    Q: Send,
    M: Default,
    O: Output + Send,
{
    if jobs <= 1 {
        let (mut memory, mut bytes) = (M::default(), Vec::new());
        while let Some(question) = next(&mut || output.flush())? {
            bytes.clear();
            answer(question, &mut memory, &mut bytes);
            output.write(&bytes)?;
        }
        return output.flush();
    }
    let (ask, questions) = sync_channel::<(Q, SyncSender<Vec<u8>>)>(WAITING * jobs);
    let (expect, expected) = sync_channel::<Receiver<Vec<u8>>>(WAITING * jobs);
    let questions = Mutex::new(questions);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                let mut memory = M::default();
                loop {
                    let question = questions.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((question, reply)) = question else { break };
                    let mut bytes = Vec::new();
                    answer(question, &mut memory, &mut bytes);
                    // Nobody listens any more if the output has failed.
                    drop(reply.send(bytes));
                }
            });
        }
        let writer = scope.spawn(move || write(&expected, output));
        let mut failed = Ok(());
        loop {
            match next(&mut || Ok(())) {
                Ok(Some(question)) => {
                    let (reply, answer) = sync_channel(1);
                    // The writer is gone if the output has failed: it tells why.
                    if expect.send(answer).is_err() || ask.send((question, reply)).is_err() {
                        break;
                    }
                }
                Ok(None) => break,
                Err(error) => {
                    failed = Err(error);
                    break;
                }
            }
        }
        drop((expect, ask));
        match writer.join() {
            Ok(written) => written.and(failed),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Writes the answers as they are due.
fn write<O: Output>(expected: &Receiver<Receiver<Vec<u8>>>, output: &mut O) -> Result<(), O::Error> {
    loop {
        let answer = match expected.try_recv() {
            Err(TryRecvError::Empty) => {
                output.flush()?;
                expected.recv().ok()
            }
            answer => answer.ok(),
        };
        // A thread that panicked answers nothing; the scope tells of it.
        match answer.and_then(|answer| answer.recv().ok()) {
            Some(bytes) => output.write(&bytes)?,
            None => return output.flush(),
        }
    }
}
