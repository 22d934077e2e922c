"""Where the bundle starts: the window, or the command line where something is asked for."""

from mockvoice.__main__ import main

if __name__ == "__main__":
    main()
