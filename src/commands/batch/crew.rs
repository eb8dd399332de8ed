//! Work done by several threads and taken in the order in which it was handed out, so that results
//! do not depend on how many there are. Nobody runs further ahead than a window, so that one slow
//! file does not pile up the results of all others in memory.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Results that may wait for one before them.
const WINDOW: usize = 512;

/// Does work `0..count` in `jobs` threads, each with `tools` of its own, and takes each result in that
/// order, until all is done or `stop` is set; what was begun is finished. Returns how much was taken.
pub fn run<T: Send, W>(
    count: usize,
    jobs: NonZeroUsize,
    stop: &AtomicBool,
    tools: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, usize) -> T + Sync,
    mut take: impl FnMut(usize, T),
) -> usize {
    if jobs.get() == 1 {
        let mut tools = tools();
        for at in 0..count {
            if stop.load(Ordering::Relaxed) {
                return at;
            }
            take(at, work(&mut tools, at));
        }
        return count;
    }
    let shared =
        Shared { next: AtomicUsize::new(0), state: Mutex::default(), moved: Condvar::new() };
    shared.lock().working = jobs.get();
    thread::scope(|scope| {
        for _ in 0..jobs.get() {
            scope.spawn(|| {
                let mut tools = tools();
                shared.work(count, stop, |at| work(&mut tools, at));
            });
        }
        let mut taken = 0;
        while let Some(result) = shared.result(taken) {
            take(taken, result);
            taken += 1;
            shared.lock().taken = taken;
            shared.moved.notify_all();
        }
        taken
    })
}

struct Shared<T> {
    next: AtomicUsize,
    state: Mutex<State<T>>,
    moved: Condvar,
}

struct State<T> {
    done: BTreeMap<usize, T>,
    taken: usize,
    working: usize,
}

impl<T> Default for State<T> {
    fn default() -> State<T> {
        State { done: BTreeMap::new(), taken: 0, working: 0 }
    }
}

impl<T> Shared<T> {
    /// Nothing that holds the lock can leave the state in halves, so a poisoned one is as good.
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State<T>>) -> MutexGuard<'a, State<T>> {
        self.moved.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    /// What a thread does.
    fn work(&self, count: usize, stop: &AtomicBool, mut work: impl FnMut(usize) -> T) {
        // Whoever has been handed work does it, so that what was done has no holes.
        while !stop.load(Ordering::Relaxed) {
            let at = self.next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                break;
            }
            let mut state = self.lock();
            while at >= state.taken + WINDOW {
                state = self.wait(state);
            }
            drop(state);
            let result = work(at);
            self.lock().done.insert(at, result);
            self.moved.notify_all();
        }
        self.lock().working -= 1;
        self.moved.notify_all();
    }

    /// The result of one piece of work; `None` where nobody will do it.
    fn result(&self, at: usize) -> Option<T> {
        let mut state = self.lock();
        loop {
            if let Some(result) = state.done.remove(&at) {
                return Some(result);
            }
            if state.working == 0 {
                return None;
            }
            state = self.wait(state);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn jobs(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).unwrap()
    }

    #[test]
    fn results_are_taken_in_order_whatever_the_threads() {
        for threads in [1, 2, 7] {
            let mut taken = Vec::new();
            let slow = |(): &mut (), at: usize| {
                thread::sleep(Duration::from_micros((at as u64 * 7919) % 300));
                at
            };
            let stop = AtomicBool::new(false);
            let count = run(
                1200,
                jobs(threads),
                &stop,
                || (),
                slow,
                |at, result| {
                    assert_eq!(at, result);
                    taken.push(result);
                },
            );
            assert_eq!((count, taken), (1200, (0..1200).collect()));
        }
    }

    #[test]
    fn each_thread_works_with_tools_of_its_own() {
        for threads in [1, 3] {
            let made = AtomicUsize::new(0);
            let tools = || (made.fetch_add(1, Ordering::SeqCst), 0);
            let work = |(own, used): &mut (usize, usize), _| {
                *used += 1;
                (*own, *used)
            };
            let mut used = vec![0; threads];
            let stop = AtomicBool::new(false);
            let take = |_, (own, times): (usize, usize)| used[own] = used[own].max(times);
            assert_eq!(run(1000, jobs(threads), &stop, tools, work, take), 1000);
            assert_eq!((made.into_inner(), used.iter().sum()), (threads, 1000));
        }
    }

    #[test]
    fn nobody_runs_further_ahead_than_the_window() {
        let furthest = AtomicUsize::new(0);
        let stop = AtomicBool::new(false);
        let work = |(): &mut (), at: usize| {
            furthest.fetch_max(at, Ordering::SeqCst);
            if at == 0 {
                thread::sleep(Duration::from_millis(80));
                assert!(furthest.load(Ordering::SeqCst) <= WINDOW);
            }
        };
        assert_eq!(run(3000, jobs(4), &stop, || (), work, |_, ()| {}), 3000);
    }

    #[test]
    fn a_stop_finishes_what_was_begun() {
        for threads in [1, 3] {
            let stop = AtomicBool::new(false);
            let begun = AtomicUsize::new(0);
            let work = |(): &mut (), at: usize| {
                begun.fetch_add(1, Ordering::SeqCst);
                if at == 10 {
                    stop.store(true, Ordering::SeqCst);
                }
            };
            let taken = run(1000, jobs(threads), &stop, || (), work, |_, ()| {});
            assert_eq!(taken, begun.load(Ordering::SeqCst));
            assert!((11..1000).contains(&taken));
        }
    }
}
