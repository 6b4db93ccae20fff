public import Detectors
