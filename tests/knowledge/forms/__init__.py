"""The national form as offices publish it: one truth, printed in every layout and damaged in every way."""
