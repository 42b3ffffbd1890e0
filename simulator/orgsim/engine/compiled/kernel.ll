@switch.skips = external constant i8
@switch.preemption = external constant i8
@switch.patience = external constant i8
@switch.delay = external constant i8
@switch.case_workers = external constant i8
@switch.class_costs = external constant i8
@switch.hours = external constant i8
@switch.shortest_first = external constant i8
@switch.turnover = external constant i8
@switch.gate = external constant i8
@switch.children = external constant i8
@switch.lateness = external constant i8
@switch.marks = external constant i8
@switch.conditions = external constant i8
@switch.wishes = external constant i8
@switch.cases = external constant i8
@switch.limits = external constant i8

define range(i32 -1, -2) i32 @orgsim_kernel(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.runs.0, ptr %arg.runs.1, i64 %arg.runs.2, i64 %arg.runs.3, ptr %arg.runs.4, i64 %arg.runs.5.0, i64 %arg.runs.6.0, i64 %arg.chunks) {
B0.endif:
  %.177 = alloca i64, align 8
  store i64 0, ptr %.177, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.347 = alloca ptr, align 8
  store ptr null, ptr %.347, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.508 = alloca i32, align 4
  store i32 0, ptr %.508, align 4
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.559 = alloca i32, align 4
  store i32 0, ptr %.559, align 4
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.591 = alloca i8, align 1
  store i8 0, ptr %.591, align 1
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.825 = alloca i8, align 1
  store i8 0, ptr %.825, align 1
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.1467 = alloca i8, align 1
  store i8 0, ptr %.1467, align 1
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.1523 = alloca i64, align 8
  store i64 0, ptr %.1523, align 8
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.1603 = alloca i64, align 8
  store i64 0, ptr %.1603, align 8
  %excinfo.9 = alloca ptr, align 8
  store ptr null, ptr %excinfo.9, align 8
  %.1838 = alloca i64, align 8
  store i64 0, ptr %.1838, align 8
  %excinfo.10 = alloca ptr, align 8
  store ptr null, ptr %excinfo.10, align 8
  %.1865 = alloca i64, align 8
  store i64 0, ptr %.1865, align 8
  %excinfo.11 = alloca ptr, align 8
  store ptr null, ptr %excinfo.11, align 8
  %.1991 = alloca ptr, align 8
  store ptr null, ptr %.1991, align 8
  %excinfo.12 = alloca ptr, align 8
  store ptr null, ptr %excinfo.12, align 8
  %.2035 = alloca i8, align 1
  store i8 0, ptr %.2035, align 1
  %excinfo.13 = alloca ptr, align 8
  store ptr null, ptr %excinfo.13, align 8
  %.2126 = alloca i8, align 1
  store i8 0, ptr %.2126, align 1
  %excinfo.14 = alloca ptr, align 8
  store ptr null, ptr %excinfo.14, align 8
  %.2197 = alloca ptr, align 8
  store ptr null, ptr %.2197, align 8
  %excinfo.15 = alloca ptr, align 8
  store ptr null, ptr %excinfo.15, align 8
  %.2274 = alloca ptr, align 8
  store ptr null, ptr %.2274, align 8
  %excinfo.16 = alloca ptr, align 8
  store ptr null, ptr %excinfo.16, align 8
  %.2387 = alloca ptr, align 8
  store ptr null, ptr %.2387, align 8
  %excinfo.17 = alloca ptr, align 8
  store ptr null, ptr %excinfo.17, align 8
  %.2422 = alloca ptr, align 8
  store ptr null, ptr %.2422, align 8
  %excinfo.18 = alloca ptr, align 8
  store ptr null, ptr %excinfo.18, align 8
  %.2490 = alloca ptr, align 8
  store ptr null, ptr %.2490, align 8
  %excinfo.19 = alloca ptr, align 8
  store ptr null, ptr %excinfo.19, align 8
  %.2580 = alloca ptr, align 8
  store ptr null, ptr %.2580, align 8
  %excinfo.20 = alloca ptr, align 8
  store ptr null, ptr %excinfo.20, align 8
  %.2614 = alloca ptr, align 8
  store ptr null, ptr %.2614, align 8
  %excinfo.21 = alloca ptr, align 8
  store ptr null, ptr %excinfo.21, align 8
  %.2656 = alloca ptr, align 8
  store ptr null, ptr %.2656, align 8
  %excinfo.22 = alloca ptr, align 8
  store ptr null, ptr %excinfo.22, align 8
  %.2697 = alloca ptr, align 8
  store ptr null, ptr %.2697, align 8
  %excinfo.23 = alloca ptr, align 8
  store ptr null, ptr %excinfo.23, align 8
  %.2742 = alloca i32, align 4
  store i32 0, ptr %.2742, align 4
  %excinfo.24 = alloca ptr, align 8
  store ptr null, ptr %excinfo.24, align 8
  %.2793 = alloca ptr, align 8
  store ptr null, ptr %.2793, align 8
  %excinfo.25 = alloca ptr, align 8
  store ptr null, ptr %excinfo.25, align 8
  %.2838 = alloca i64, align 8
  store i64 0, ptr %.2838, align 8
  %excinfo.26 = alloca ptr, align 8
  store ptr null, ptr %excinfo.26, align 8
  %.2955 = alloca ptr, align 8
  store ptr null, ptr %.2955, align 8
  %excinfo.27 = alloca ptr, align 8
  store ptr null, ptr %excinfo.27, align 8
  %.3140 = alloca ptr, align 8
  store ptr null, ptr %.3140, align 8
  %excinfo.28 = alloca ptr, align 8
  store ptr null, ptr %excinfo.28, align 8
  %.3254 = alloca i64, align 8
  store i64 0, ptr %.3254, align 8
  %excinfo.29 = alloca ptr, align 8
  store ptr null, ptr %excinfo.29, align 8
  %.3362 = alloca i64, align 8
  store i64 0, ptr %.3362, align 8
  %excinfo.30 = alloca ptr, align 8
  store ptr null, ptr %excinfo.30, align 8
  %.3497 = alloca i64, align 8
  store i64 0, ptr %.3497, align 8
  %excinfo.31 = alloca ptr, align 8
  store ptr null, ptr %excinfo.31, align 8
  %.3533 = alloca i64, align 8
  store i64 0, ptr %.3533, align 8
  %excinfo.32 = alloca ptr, align 8
  store ptr null, ptr %excinfo.32, align 8
  %.3724 = alloca ptr, align 8
  store ptr null, ptr %.3724, align 8
  %excinfo.33 = alloca ptr, align 8
  store ptr null, ptr %excinfo.33, align 8
  %.3751 = alloca ptr, align 8
  store ptr null, ptr %.3751, align 8
  %excinfo.34 = alloca ptr, align 8
  store ptr null, ptr %excinfo.34, align 8
  %.4014 = alloca i8, align 1
  store i8 0, ptr %.4014, align 1
  %excinfo.35 = alloca ptr, align 8
  store ptr null, ptr %excinfo.35, align 8
  %.4053 = alloca ptr, align 8
  store ptr null, ptr %.4053, align 8
  %excinfo.36 = alloca ptr, align 8
  store ptr null, ptr %excinfo.36, align 8
  %.4103 = alloca i8, align 1
  store i8 0, ptr %.4103, align 1
  %excinfo.37 = alloca ptr, align 8
  store ptr null, ptr %excinfo.37, align 8
  %.4150 = alloca ptr, align 8
  store ptr null, ptr %.4150, align 8
  %excinfo.38 = alloca ptr, align 8
  store ptr null, ptr %excinfo.38, align 8
  %.4236 = alloca ptr, align 8
  store ptr null, ptr %.4236, align 8
  %excinfo.39 = alloca ptr, align 8
  store ptr null, ptr %excinfo.39, align 8
  %.4368 = alloca i64, align 8
  store i64 0, ptr %.4368, align 8
  %excinfo.40 = alloca ptr, align 8
  store ptr null, ptr %excinfo.40, align 8
  %.4510 = alloca i64, align 8
  store i64 0, ptr %.4510, align 8
  %excinfo.41 = alloca ptr, align 8
  store ptr null, ptr %excinfo.41, align 8
  %.4629 = alloca i64, align 8
  store i64 0, ptr %.4629, align 8
  %excinfo.42 = alloca ptr, align 8
  store ptr null, ptr %excinfo.42, align 8
  %.4821 = alloca ptr, align 8
  store ptr null, ptr %.4821, align 8
  %excinfo.43 = alloca ptr, align 8
  store ptr null, ptr %excinfo.43, align 8
  %.4910 = alloca i64, align 8
  store i64 0, ptr %.4910, align 8
  %excinfo.44 = alloca ptr, align 8
  store ptr null, ptr %excinfo.44, align 8
  %.4944 = alloca i64, align 8
  store i64 0, ptr %.4944, align 8
  %excinfo.45 = alloca ptr, align 8
  store ptr null, ptr %excinfo.45, align 8
  %.4983 = alloca ptr, align 8
  store ptr null, ptr %.4983, align 8
  %excinfo.46 = alloca ptr, align 8
  store ptr null, ptr %excinfo.46, align 8
  %.5021 = alloca i64, align 8
  store i64 0, ptr %.5021, align 8
  %excinfo.47 = alloca ptr, align 8
  store ptr null, ptr %excinfo.47, align 8
  %.5169 = alloca i64, align 8
  store i64 0, ptr %.5169, align 8
  %excinfo.48 = alloca ptr, align 8
  store ptr null, ptr %excinfo.48, align 8
  %.5326 = alloca ptr, align 8
  store ptr null, ptr %.5326, align 8
  %excinfo.49 = alloca ptr, align 8
  store ptr null, ptr %excinfo.49, align 8
  %.5357 = alloca ptr, align 8
  store ptr null, ptr %.5357, align 8
  %excinfo.50 = alloca ptr, align 8
  store ptr null, ptr %excinfo.50, align 8
  %.5541 = alloca [2 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.5541, i64 8
  %excinfo.51 = alloca ptr, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.5541, i8 0, i64 16, i1 false)
  store ptr null, ptr %excinfo.51, align 8
  %.5576 = alloca ptr, align 8
  store ptr null, ptr %.5576, align 8
  %excinfo.52 = alloca ptr, align 8
  store ptr null, ptr %excinfo.52, align 8
  %.5656 = alloca i64, align 8
  store i64 0, ptr %.5656, align 8
  %excinfo.53 = alloca ptr, align 8
  store ptr null, ptr %excinfo.53, align 8
  %.5693 = alloca i64, align 8
  store i64 0, ptr %.5693, align 8
  %excinfo.54 = alloca ptr, align 8
  store ptr null, ptr %excinfo.54, align 8
  %.5740 = alloca ptr, align 8
  store ptr null, ptr %.5740, align 8
  %excinfo.55 = alloca ptr, align 8
  store ptr null, ptr %excinfo.55, align 8
  %.5851 = alloca ptr, align 8
  store ptr null, ptr %.5851, align 8
  %excinfo.56 = alloca ptr, align 8
  store ptr null, ptr %excinfo.56, align 8
  %.5924 = alloca ptr, align 8
  store ptr null, ptr %.5924, align 8
  %excinfo.57 = alloca ptr, align 8
  store ptr null, ptr %excinfo.57, align 8
  %.arg.chunks = call i64 @llvm.smax.i64(i64 %arg.chunks, i64 0)
  %.335 = load i8, ptr @switch.children, align 1
  %.336 = icmp ne i8 %.335, 0
  %.339 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 212
  %.385 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 112
  %.415 = load i8, ptr @switch.skips, align 1
  %.416 = icmp ne i8 %.415, 0
  %.419 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 200
  %.436 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 204
  %.454 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 32
  %.538 = load i8, ptr @switch.limits, align 1
  %.539 = icmp ne i8 %.538, 0
  %.542 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 120
  %.631 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 136
  %.638 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 128
  %.653 = getelementptr i8, ptr %arg.runs.4, i64 688
  %.704 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 140
  %.709 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 144
  %.714 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 148
  %.722 = getelementptr i8, ptr %arg.runs.4, i64 624
  %.812 = load i8, ptr @switch.case_workers, align 1
  %.813.not = icmp eq i8 %.812, 0
  %.1045 = getelementptr i8, ptr %arg.runs.4, i64 312
  %.1085 = getelementptr i8, ptr %arg.runs.4, i64 592
  %.1137 = getelementptr i8, ptr %arg.runs.4, i64 600
  %.1313 = getelementptr i8, ptr %arg.runs.4, i64 736
  %.1289 = getelementptr i8, ptr %arg.runs.4, i64 712
  %.2107 = load i8, ptr @switch.preemption, align 1
  %.2108.not = icmp ne i8 %.2107, 0
  %.2175 = load i8, ptr @switch.hours, align 1
  %.2176.not = icmp eq i8 %.2175, 0
  %.2185 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 8
  %.2255 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 72
  %.2303 = getelementptr i8, ptr %arg.runs.4, i64 760
  %.2367 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 80
  %.2480 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 184
  %.2528 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 40
  %.2643 = load i8, ptr @switch.turnover, align 1
  %.2644 = icmp ne i8 %.2643, 0
  %.2780 = load i8, ptr @switch.gate, align 1
  %.2781.not = icmp eq i8 %.2780, 0
  %.2941 = load i8, ptr @switch.lateness, align 1
  %.2942 = icmp ne i8 %.2941, 0
  %.3350 = load i8, ptr @switch.patience, align 1
  %.3351 = icmp ne i8 %.3350, 0
  %.3408 = load i8, ptr @switch.delay, align 1
  %.3409.not = icmp eq i8 %.3408, 0
  %.3416 = getelementptr i8, ptr %arg.runs.4, i64 248
  %.3184 = getelementptr i8, ptr %arg.runs.4, i64 720
  %.3197 = getelementptr i8, ptr %arg.runs.4, i64 1904
  %.4344.not = icmp eq i8 %.538, 0
  %.4749 = getelementptr i8, ptr %arg.runs.4, i64 280
  %.4762 = getelementptr i8, ptr %arg.runs.4, i64 1464
  %.4857 = getelementptr i8, ptr %arg.runs.4, i64 272
  %.5398 = getelementptr i8, ptr %arg.runs.4, i64 632
  %.5601.not = icmp eq i8 %.3350, 0
  %.5622 = load i8, ptr @switch.cases, align 1
  %.5623.not = icmp eq i8 %.5622, 0
  br label %B50

B50:                                              ; preds = %B2886959, %B0.endif
  %.77.0 = phi i64 [ %.arg.chunks, %B0.endif ], [ %.141, %B2886959 ]
  %.132 = icmp sgt i64 %.77.0, 0
  br i1 %.132, label %B52, label %B2887019

B52:                                              ; preds = %B50
  %.141 = add nsw i64 %.77.0, -1
  store i64 0, ptr %.177, align 8
  %.181 = call i32 @kernel.lack_of_room(ptr nonnull %.177, ptr nonnull %excinfo.1, ptr %arg.runs.4)
  switch i32 %.181, label %B52.if.if [
    i32 -2, label %B52.endif
    i32 0, label %B52.endif
  ], !prof !0

B172:                                             ; preds = %B52.endif, %B2886946
  %.2962010 = phi i64 [ %.306, %B2886946 ], [ 48, %B52.endif ]
  %.306 = add nsw i64 %.2962010, -1
  br i1 %.336, label %B180, label %B1443566

B180:                                             ; preds = %B172
  %.341 = load i32, ptr %.339, align 4
  %.343 = icmp sgt i32 %.341, 0
  br i1 %.343, label %B182, label %B1443566

B182:                                             ; preds = %B180
  store ptr null, ptr %.347, align 8
  %.351 = call i32 @broods.make_child(ptr nonnull %.347, ptr nonnull %excinfo.2, ptr nonnull %arg.runs.4)
  switch i32 %.351, label %B182.if.if [
    i32 -2, label %B2886946
    i32 0, label %B2886946
  ], !prof !0

B1443566:                                         ; preds = %B180, %B172
  %.387 = load i64, ptr %.385, align 8
  %.388 = icmp slt i64 %.387, 1
  br i1 %.416, label %B1443642, label %B1443756

B1443642:                                         ; preds = %B1443566
  %.421 = load i32, ptr %.419, align 4
  %.423.not = icmp eq i32 %.421, -1
  br i1 %.423.not, label %B1443756, label %B1443664

B1443664:                                         ; preds = %B1443642
  %.438 = load i32, ptr %.436, align 4
  store i32 -1, ptr %.419, align 4
  %.456 = load i64, ptr %.454, align 8
  %.457 = icmp sgt i64 %.456, 1000000
  br i1 %.457, label %B2887017, label %B1443748

B1443748:                                         ; preds = %B1443664
  %.472 = sext i32 %.438 to i64
  br label %B2300772.thread

B1443756:                                         ; preds = %B1443642, %B1443566
  br i1 %.388, label %B1443759, label %B1443758

B1443758:                                         ; preds = %B1443756
  store i32 0, ptr %.508, align 4
  %.512 = call i32 @sources.make_of_source(ptr nonnull %.508, ptr nonnull %excinfo.3, ptr nonnull %arg.runs.4)
  switch i32 %.512, label %B1443758.if.if [
    i32 -2, label %B1443758.endif
    i32 0, label %B1443758.endif
  ], !prof !0

B1443759:                                         ; preds = %B1443756
  br i1 %.539, label %B2165355, label %B2165485

B2165355:                                         ; preds = %B1443759
  %.544 = load i32, ptr %.542, align 4
  %.546.not = icmp eq i32 %.544, -1
  br i1 %.546.not, label %B2165485, label %B2165387

B2165387:                                         ; preds = %B2165355
  store i32 0, ptr %.559, align 4
  %.563 = call i32 @tokens.let_in(ptr nonnull %.559, ptr nonnull %excinfo.4, ptr nonnull %arg.runs.4)
  switch i32 %.563, label %B2165387.if.if [
    i32 -2, label %B2300772.thread2232
    i32 0, label %B2300772.thread2232
  ], !prof !0

B2165485:                                         ; preds = %B2165355, %B1443759
  store i8 0, ptr %.591, align 1
  %.595 = call i32 @kernel.is_dispatching(ptr nonnull %.591, ptr nonnull %excinfo.5, ptr nonnull %arg.runs.4)
  %.596 = load ptr, ptr %excinfo.5, align 8
  %.605 = load i8, ptr %.591, align 1
  %.608 = icmp eq i8 %.605, 0
  br i1 %.608, label %B2165485.endif.thread, label %B2165485.endif

B2165499:                                         ; preds = %B2165485.endif, %B2165485.endif
  %.633 = load i32, ptr %.631, align 4
  %.635 = icmp eq i32 %.633, -1
  %.769.pre = load i64, ptr %.722, align 8, !invariant.load !1
  br i1 %.635, label %B2165501, label %B2165499.B2165523_crit_edge

B2165499.B2165523_crit_edge:                      ; preds = %B2165499
  %.pre2196 = inttoptr i64 %.769.pre to ptr
  br label %B2165523

B2165501:                                         ; preds = %B2165499
  %.640 = load i32, ptr %.638, align 4
  %.642 = add i32 %.640, -1
  store i32 %.642, ptr %.638, align 4
  %.655 = load i64, ptr %.653, align 8, !invariant.load !1
  %.656 = inttoptr i64 %.655 to ptr
  %.676 = sext i32 %.642 to i64
  %.683 = shl nsw i64 %.676, 3
  %.686 = getelementptr inbounds i8, ptr %.656, i64 %.683
  %.688 = load i64, ptr %.686, align 8
  %.698 = trunc i64 %.688 to i32
  store i32 %.698, ptr %.631, align 4
  store i32 0, ptr %.704, align 4
  store i32 0, ptr %.709, align 4
  store i32 -1, ptr %.714, align 4
  %.725 = inttoptr i64 %.769.pre to ptr
  %sext = shl i64 %.688, 32
  %.745 = ashr exact i64 %sext, 32
  %.752 = mul nsw i64 %.745, 40
  %.755 = getelementptr inbounds i8, ptr %.725, i64 %.752
  %.758 = getelementptr inbounds nuw i8, ptr %.755, i64 24
  store i32 0, ptr %.758, align 4
  %.789.pre = load i32, ptr %.631, align 4
  br label %B2165523

B2165523:                                         ; preds = %B2165499.B2165523_crit_edge, %B2165501
  %.770.pre-phi = phi ptr [ %.pre2196, %B2165499.B2165523_crit_edge ], [ %.725, %B2165501 ]
  %.789 = phi i32 [ %.633, %B2165499.B2165523_crit_edge ], [ %.789.pre, %B2165501 ]
  %.790 = sext i32 %.789 to i64
  %.797 = mul nsw i64 %.790, 40
  %.800 = getelementptr inbounds i8, ptr %.770.pre-phi, i64 %.797
  %.808 = load i32, ptr %.704, align 4
  switch i32 %.808, label %B2177554 [
    i32 0, label %B2165571
    i32 1, label %B2165761
  ]

B2165571:                                         ; preds = %B2165523
  br i1 %.813.not, label %B2165739.thread, label %B2165599

B2165599:                                         ; preds = %B2165571
  %.816 = getelementptr inbounds nuw i8, ptr %.800, i64 20
  %.818 = load i32, ptr %.816, align 4
  %.820 = icmp sgt i32 %.818, 0
  br i1 %.820, label %B2165631, label %B2165739.thread

B2165631:                                         ; preds = %B2165599
  store i8 0, ptr %.825, align 1
  %.829 = call i32 @dispatch.start_kept(ptr nonnull %.825, ptr nonnull %excinfo.6, ptr nonnull %arg.runs.4, ptr nonnull %.800)
  %.830 = load ptr, ptr %excinfo.6, align 8
  %.839 = load i8, ptr %.825, align 1
  %.842 = icmp eq i8 %.839, 0
  br i1 %.842, label %B2165631.endif.thread, label %B2165631.endif

B2165739.thread:                                  ; preds = %B2165571, %B2165599, %B2165631.endif.thread, %B2165631.endif.thread
  store i32 1, ptr %.704, align 4
  br label %B2165761

B2165761:                                         ; preds = %B2165523, %B2165739.thread
  %.880 = load i32, ptr %.709, align 4
  %.882 = getelementptr inbounds nuw i8, ptr %.800, i64 8
  %.884 = load i32, ptr %.882, align 4
  %.885.not = icmp sgt i32 %.880, %.884
  br i1 %.885.not, label %B2177554.thread, label %B2165775.endif.preheader

B2165775.endif.preheader:                         ; preds = %B2165761
  %.912 = getelementptr inbounds nuw i8, ptr %.800, i64 4
  br label %B2165775.endif

B2165857:                                         ; preds = %B2165857.lr.ph, %B2176576
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986 = phi i64 [ -1, %B2165857.lr.ph ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.3.10, %B2176576 ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.2.91985 = phi i64 [ -1, %B2165857.lr.ph ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.3.10, %B2176576 ]
  %.99319721984 = phi i32 [ %.951, %B2165857.lr.ph ], [ %.1003, %B2176576 ]
  %.100019771983 = phi i32 [ %.911, %B2165857.lr.ph ], [ %.1007, %B2176576 ]
  %.1003 = add nsw i32 %.99319721984, -1
  %.1007 = add i32 %.100019771983, 1
  %.1064 = sext i32 %.100019771983 to i64
  %.1071 = shl nsw i64 %.1064, 3
  %.1074 = getelementptr inbounds i8, ptr %.1048, i64 %.1071
  %.1076 = load i64, ptr %.1074, align 8
  %.1111 = mul nsw i64 %.1076, 88
  %.1114 = getelementptr inbounds i8, ptr %.1088, i64 %.1111
  %.1120 = getelementptr inbounds nuw i8, ptr %.1114, i64 56
  %.1122 = load i32, ptr %.1120, align 4
  %.1124 = icmp sgt i32 %.1122, 0
  br i1 %.1124, label %B2165879, label %B2176576

B2165879:                                         ; preds = %B2165857
  %.1139 = load i64, ptr %.1137, align 8, !invariant.load !1
  %.1140 = inttoptr i64 %.1139 to ptr
  %.1157 = getelementptr inbounds nuw i8, ptr %.1114, i64 44
  %.1159 = load i32, ptr %.1157, align 4
  %.1160 = sext i32 %.1159 to i64
  %.1167 = shl nsw i64 %.1160, 3
  %.1170 = getelementptr inbounds i8, ptr %.1140, i64 %.1167
  %.1172 = load i64, ptr %.1170, align 8
  %.1173 = icmp sgt i64 %.1172, 0
  br i1 %.1173, label %B2165935, label %B2176576

B2165935:                                         ; preds = %B2165879
  %.1198 = getelementptr inbounds nuw i8, ptr %.1114, i64 64
  %.1200 = load i32, ptr %.1198, align 4
  %.1231.not = icmp eq i32 %.1200, -1
  br i1 %.1231.not, label %B2176576, label %B2165977.preheader

B2165977.preheader:                               ; preds = %B2165935
  %.1315 = load i64, ptr %.1313, align 8, !invariant.load !1
  %.1316 = inttoptr i64 %.1315 to ptr
  br label %B2165977

B2165977:                                         ; preds = %B2165977.preheader, %B2176262
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.2.12 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.3.13, %B2176262 ], [ -1, %B2165977.preheader ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.4.12 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.3.13, %B2176262 ], [ -1, %B2165977.preheader ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_lane.2.12 = phi i32 [ %.1707, %B2176262 ], [ %.1200, %B2165977.preheader ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.2.12 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.3.13, %B2176262 ], [ -1, %B2165977.preheader ]
  %.1333 = sext i32 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_lane.2.12 to i64
  %.1340 = mul nsw i64 %.1333, 36
  %.1343 = getelementptr inbounds i8, ptr %.1316, i64 %.1340
  %.1390 = load i32, ptr %.1157, align 4
  %.1391 = sext i32 %.1390 to i64
  %.1392 = add nsw i64 %.1391, 1
  %.1430 = getelementptr inbounds nuw i8, ptr %.1343, i64 4
  %.1432 = load i32, ptr %.1430, align 4
  %.1433 = sext i32 %.1432 to i64
  %.1434 = add nsw i64 %.1392, %.1433
  %.1441 = shl nsw i64 %.1434, 3
  %.1444 = getelementptr inbounds i8, ptr %.1140, i64 %.1441
  %.1446 = load i64, ptr %.1444, align 8
  %.1447 = icmp sgt i64 %.1446, 0
  br i1 %.1447, label %B2165999, label %B2176262

B2165999:                                         ; preds = %B2165977
  %.1291 = load i64, ptr %.1289, align 8, !invariant.load !1
  %.1292 = inttoptr i64 %.1291 to ptr
  %.1345 = getelementptr inbounds nuw i8, ptr %.1343, i64 20
  %.1347 = load i32, ptr %.1345, align 4
  %.1348 = sext i32 %.1347 to i64
  %.1355 = mul nsw i64 %.1348, 104
  %.1358 = getelementptr inbounds i8, ptr %.1292, i64 %.1355
  %.1462 = load i32, ptr %.1114, align 4
  %.1464 = sext i32 %.1462 to i64
  store i8 0, ptr %.1467, align 1
  %.1471 = call i32 @dispatch.comes_before(ptr nonnull %.1467, ptr nonnull %excinfo.7, ptr nonnull %arg.runs.4, i64 %.1464, ptr %.1358, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.2.12)
  %.1472 = load ptr, ptr %excinfo.7, align 8
  %.1481 = load i8, ptr %.1467, align 1
  %.1484 = icmp eq i8 %.1481, 0
  br i1 %.1484, label %B2165999.endif.thread, label %B2165999.endif

B2166031:                                         ; preds = %B2165999.endif, %B2165999.endif
  %.1514 = icmp eq i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.2.12, -1
  br i1 %.1514, label %B2166053, label %B2166085

B2166053:                                         ; preds = %B2166031
  store i64 0, ptr %.1523, align 8
  %.1527 = call i32 @people.gather_free(ptr nonnull %.1523, ptr nonnull %excinfo.8, ptr nonnull %arg.runs.4, ptr nonnull %.1114, i64 %.1522)
  %.1537 = load i64, ptr %.1523, align 8
  switch i32 %.1527, label %B2166053.if.if [
    i32 -2, label %B2166085
    i32 0, label %B2166085
  ], !prof !0

B2166085:                                         ; preds = %B2166053, %B2166053, %B2166031
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.4.14 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.2.12, %B2166031 ], [ %.1537, %B2166053 ], [ %.1537, %B2166053 ]
  store i64 0, ptr %.1603, align 8
  %.1607 = call i32 @people.taker(ptr nonnull %.1603, ptr nonnull %excinfo.9, ptr nonnull %arg.runs.4, ptr nonnull %.1343, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.4.14)
  switch i32 %.1607, label %B2166085.if.if [
    i32 -2, label %B2166085.endif
    i32 0, label %B2166085.endif
  ], !prof !0

B2176262:                                         ; preds = %B2165999.endif.thread, %B2165999.endif.thread, %B2166085.endif, %B2165977
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.3.13 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.2.12, %B2165999.endif.thread ], [ %spec.select1783, %B2166085.endif ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.2.12, %B2165977 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.2.12, %B2165999.endif.thread ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.3.13 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.4.12, %B2165999.endif.thread ], [ %spec.select1784, %B2166085.endif ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.4.12, %B2165977 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.4.12, %B2165999.endif.thread ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.3.13 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.2.12, %B2165999.endif.thread ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.4.14, %B2166085.endif ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.2.12, %B2165977 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.2.12, %B2165999.endif.thread ]
  %.1705 = getelementptr inbounds nuw i8, ptr %.1343, i64 32
  %.1707 = load i32, ptr %.1705, align 4
  %.1713 = icmp ne i32 %.1707, -1
  %.1740 = icmp ne i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_count.3.13, 0
  %or.cond = select i1 %.1713, i1 %.1740, i1 false
  br i1 %or.cond, label %B2165977, label %B2176446

B2176446:                                         ; preds = %B2176262
  %.1818.not = icmp eq i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.3.13, -1
  br i1 %.1818.not, label %B2176576, label %B2176460

B2176460:                                         ; preds = %B2176446
  %.1825 = icmp eq i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986, -1
  br i1 %.1825, label %B2176496, label %B2176474

B2176474:                                         ; preds = %B2176460
  store i64 0, ptr %.1838, align 8
  %.1842 = call i32 @dispatch.joined(ptr nonnull %.1838, ptr nonnull %excinfo.10, ptr %arg.runs.4, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.3.13)
  %.1852 = load i64, ptr %.1838, align 8
  switch i32 %.1842, label %B2176474.if.if [
    i32 -2, label %B2176474.endif
    i32 0, label %B2176474.endif
  ], !prof !0

B2176496:                                         ; preds = %B2176474.endif.endif, %B2176460
  br label %B2176576

B2176576:                                         ; preds = %B2165935, %B2176474.endif.endif, %B2176496, %B2176446, %B2165879, %B2165857
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.3.10 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.3.13, %B2176496 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.2.91985, %B2176474.endif.endif ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.2.91985, %B2176446 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.2.91985, %B2165879 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.2.91985, %B2165857 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.2.91985, %B2165935 ]
  %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.3.10 = phi i64 [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.3.13, %B2176496 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986, %B2176474.endif.endif ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986, %B2176446 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986, %B2165879 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986, %B2165857 ], [ %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986, %B2165935 ]
  %.994 = icmp sgt i32 %.99319721984, 1
  br i1 %.994, label %B2165857, label %B2176598

B2176598:                                         ; preds = %B2176576
  %.1934 = icmp eq i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.3.10, -1
  br i1 %.1934, label %B2177228, label %B2176666

B2176666:                                         ; preds = %B2176598
  %.1954 = load i64, ptr %.1313, align 8, !invariant.load !1
  %.1955 = inttoptr i64 %.1954 to ptr
  %.1978 = mul nsw i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.3.10, 36
  %.1981 = getelementptr inbounds i8, ptr %.1955, i64 %.1978
  %.1985 = getelementptr inbounds nuw i8, ptr %.1981, i64 20
  %.1987 = load i32, ptr %.1985, align 4
  %.1989 = sext i32 %.1987 to i64
  store ptr null, ptr %.1991, align 8
  %.1995 = call i32 @work.start(ptr nonnull %.1991, ptr nonnull %excinfo.12, ptr %arg.runs.4, i64 %.1989, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_person.3.10)
  switch i32 %.1995, label %B2176666.if.if [
    i32 -2, label %B2176702
    i32 0, label %B2176702
  ], !prof !0

B2176702:                                         ; preds = %B2176666, %B2176666
  %.2027 = getelementptr inbounds nuw i8, ptr %.800, i64 12
  %.2029 = load i32, ptr %.2027, align 4
  %.2030.not = icmp eq i32 %.2029, 0
  br i1 %.2030.not, label %B2176724, label %B2886946

B2176724:                                         ; preds = %B2176702
  store i8 0, ptr %.2035, align 1
  %.2039 = call i32 @dispatch.may_offer(ptr nonnull %.2035, ptr nonnull %excinfo.13, ptr nonnull %arg.runs.4, ptr nonnull %.800)
  %.2040 = load ptr, ptr %excinfo.13, align 8
  %.2049 = load i8, ptr %.2035, align 1
  %.2052 = icmp eq i8 %.2049, 0
  br i1 %.2052, label %B2176724.endif.thread, label %B2176724.endif

B2177228:                                         ; preds = %B2165775.endif, %B2176598
  %.2078 = load i32, ptr %.709, align 4
  %.2080 = add i32 %.2078, 1
  store i32 %.2080, ptr %.709, align 4
  %.2093 = load i32, ptr %.882, align 4
  %.2094.not = icmp sgt i32 %.2080, %.2093
  br i1 %.2094.not, label %B2177554.thread, label %B2165775.endif

B2177554:                                         ; preds = %B2165523
  %.2115 = icmp eq i32 %.808, 2
  %or.cond2435 = and i1 %.2108.not, %.2115
  br i1 %or.cond2435, label %B2177804, label %B2177980

B2177554.thread:                                  ; preds = %B2177228, %B2165761, %B2176724.endif.thread, %B2176724.endif.thread
  store i32 2, ptr %.704, align 4
  br i1 %.2108.not, label %B2177804, label %B2177980

B2177804:                                         ; preds = %B2177554, %B2177554.thread
  %.2118 = getelementptr inbounds nuw i8, ptr %.800, i64 12
  %.2120 = load i32, ptr %.2118, align 4
  %.2121.not = icmp eq i32 %.2120, 0
  br i1 %.2121.not, label %B2177980, label %B2177906

B2177906:                                         ; preds = %B2177804
  store i8 0, ptr %.2126, align 1
  %.2130 = call i32 @dispatch.interrupt(ptr nonnull %.2126, ptr nonnull %excinfo.14, ptr nonnull %arg.runs.4, ptr nonnull %.800)
  %.2131 = load ptr, ptr %excinfo.14, align 8
  %.2140 = load i8, ptr %.2126, align 1
  %.2143 = icmp eq i8 %.2140, 0
  br i1 %.2143, label %B2177906.endif.thread, label %B2177906.endif

B2177938:                                         ; preds = %B2177906.endif, %B2177906.endif
  store i32 1, ptr %.704, align 4
  store i32 0, ptr %.709, align 4
  br label %B2886946

B2177980:                                         ; preds = %B2177554.thread, %B2177906.endif.thread, %B2177906.endif.thread, %B2177804, %B2177554
  br i1 %.2176.not, label %B2178214, label %B2178012

B2178012:                                         ; preds = %B2177980
  %.2179 = getelementptr inbounds nuw i8, ptr %.800, i64 16
  %.2181 = load i32, ptr %.2179, align 4
  %.2182.not = icmp eq i32 %.2181, 0
  br i1 %.2182.not, label %B2178214, label %B2178070

B2178070:                                         ; preds = %B2178012
  %.2187 = load i64, ptr %.2185, align 8
  %.2189 = getelementptr inbounds nuw i8, ptr %.800, i64 32
  %.2191 = load i64, ptr %.2189, align 8
  %.2192.not = icmp slt i64 %.2187, %.2191
  br i1 %.2192.not, label %B2178214, label %B2178210

B2178210:                                         ; preds = %B2178070
  store ptr null, ptr %.2197, align 8
  %.2201 = call i32 @dispatch.wake_all(ptr nonnull %.2197, ptr nonnull %excinfo.15, ptr nonnull %arg.runs.4, ptr nonnull %.800)
  switch i32 %.2201, label %B2178210.if.if [
    i32 -2, label %B2178214
    i32 0, label %B2178214
  ], !prof !0

B2178214:                                         ; preds = %B2178210, %B2178210, %B2178070, %B2178012, %B2177980
  store i32 -1, ptr %.631, align 4
  br label %B2886946

B2178856:                                         ; preds = %B2165485.endif.thread, %B2165485.endif.thread
  %.2257 = load i64, ptr %.2255, align 8
  %.2258 = icmp eq i64 %.2257, 0
  br i1 %.2258, label %B2886960, label %B2179006

B2179006:                                         ; preds = %B2178856
  store ptr null, ptr %.2274, align 8
  %.2278 = call i32 @events.close_gap(ptr nonnull %.2274, ptr nonnull %excinfo.16, ptr nonnull %arg.runs.4)
  switch i32 %.2278, label %B2179006.if.if [
    i32 -2, label %B2179006.endif
    i32 0, label %B2179006.endif
  ], !prof !0

B2179034:                                         ; preds = %B2179006.endif
  store ptr null, ptr %.2387, align 8
  %.2391 = call i32 @kernel.look_ahead(ptr nonnull %.2387, ptr nonnull %excinfo.17, ptr nonnull %arg.runs.4)
  switch i32 %.2391, label %B2179034.if.if [
    i32 -2, label %B2179152
    i32 0, label %B2179152
  ], !prof !0

B2179152:                                         ; preds = %B2179034, %B2179034, %B2179006.endif
  %.2413 = icmp eq i64 %.2335, -1
  br i1 %.2413, label %B2179184, label %B2180981

B2179184:                                         ; preds = %B2179152
  store ptr null, ptr %.2422, align 8
  %.2426 = call i32 @kernel.set_going(ptr nonnull %.2422, ptr nonnull %excinfo.18, ptr nonnull %arg.runs.4, i64 %.2338)
  switch i32 %.2426, label %B2179184.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2180981:                                         ; preds = %B2179152
  %.2466 = load i64, ptr %.2185, align 8
  %.2468 = icmp sgt i64 %.2335, %.2466
  br i1 %.2468, label %B2181013, label %B2181215

B2181013:                                         ; preds = %B2180981
  store i64 %.2335, ptr %.2185, align 8
  store i64 0, ptr %.454, align 8
  %.2482 = load i64, ptr %.2480, align 8
  %.2484.not = icmp slt i64 %.2335, %.2482
  br i1 %.2484.not, label %B2181215, label %B2181027

B2181027:                                         ; preds = %B2181013
  store ptr null, ptr %.2490, align 8
  %.2494 = call i32 @spells.next_bin(ptr nonnull %.2490, ptr nonnull %excinfo.19, ptr nonnull %arg.runs.4)
  switch i32 %.2494, label %B2181027.if.if [
    i32 -2, label %B2181215
    i32 0, label %B2181215
  ], !prof !0

B2181215:                                         ; preds = %B2181027, %B2181027, %B2181013, %B2180981
  %.2520 = load i64, ptr %.454, align 8
  %.2521 = add nsw i64 %.2520, 1
  store i64 %.2521, ptr %.454, align 8
  store i64 %.2338, ptr %.2528, align 8
  %.2533 = ashr i64 %.2338, 40
  %.2536 = and i64 %.2338, 1099511627775
  %.2564 = icmp eq i64 %.2533, 4
  br i1 %.2564, label %B2181299, label %B2181738

B2181299:                                         ; preds = %B2181215
  %.2573 = icmp eq i32 %.2344, 0
  %or.cond1777 = select i1 %.539, i1 %.2573, i1 false
  br i1 %or.cond1777, label %B2181484, label %B2181485

B2181484:                                         ; preds = %B2181299
  store ptr null, ptr %.2580, align 8
  %.2584 = call i32 @sources.fill_limit(ptr nonnull %.2580, ptr nonnull %excinfo.20, ptr nonnull %arg.runs.4, i64 %.2536)
  switch i32 %.2584, label %B2181484.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2181485:                                         ; preds = %B2181299
  store ptr null, ptr %.2614, align 8
  %.2618 = call i32 @sources.arrive(ptr nonnull %.2614, ptr nonnull %excinfo.21, ptr nonnull %arg.runs.4, i64 %.2536)
  switch i32 %.2618, label %B2181485.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2181738:                                         ; preds = %B2181215
  %.2647 = icmp eq i64 %.2533, 5
  %or.cond1778 = and i1 %.2647, %.2644
  br i1 %or.cond1778, label %B2181904, label %B2181936

B2181904:                                         ; preds = %B2181738
  %.2655 = sext i32 %.2344 to i64
  store ptr null, ptr %.2656, align 8
  %.2660 = call i32 @kernel.come_or_go(ptr nonnull %.2656, ptr nonnull %excinfo.22, ptr nonnull %arg.runs.4, i64 %.2536, i64 %.2655)
  switch i32 %.2660, label %B2181904.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2181936:                                         ; preds = %B2181738
  %.2688 = icmp eq i64 %.2533, 8
  br i1 %.2688, label %B2181972, label %B2182000

B2181972:                                         ; preds = %B2181936
  store ptr null, ptr %.2697, align 8
  %.2701 = call i32 @work.stir(ptr nonnull %.2697, ptr nonnull %excinfo.23, ptr nonnull %arg.runs.4, i64 %.2536)
  switch i32 %.2701, label %B2181972.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2182000:                                         ; preds = %B2181936
  %.2730 = icmp eq i64 %.2533, 3
  %or.cond1779 = and i1 %.336, %.2730
  br i1 %or.cond1779, label %B2182076, label %B2182100

B2182076:                                         ; preds = %B2182000
  %.2741 = sext i32 %.2341 to i64
  store i32 0, ptr %.2742, align 4
  %.2746 = call i32 @children.child_comes(ptr nonnull %.2742, ptr nonnull %excinfo.24, ptr nonnull %arg.runs.4, i64 %.2741)
  switch i32 %.2746, label %B2182076.if.if [
    i32 -2, label %B2182076.endif
    i32 0, label %B2182076.endif
  ], !prof !0

B2182100:                                         ; preds = %B2182000
  br i1 %.2781.not, label %B2255390, label %B2187019

B2187019:                                         ; preds = %B2182100
  switch i64 %.2533, label %B2255390 [
    i64 6, label %B2187055
    i64 7, label %B2187058
  ]

B2187055:                                         ; preds = %B2187019
  store ptr null, ptr %.2793, align 8
  %.2797 = call i32 @gate.open_gate(ptr nonnull %.2793, ptr nonnull %excinfo.25, ptr nonnull %arg.runs.4, i64 %.2536)
  switch i32 %.2797, label %B2187055.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2187058:                                         ; preds = %B2187019
  %.2837 = sext i32 %.2341 to i64
  store i64 0, ptr %.2838, align 8
  %.2842 = call i32 @gate.let_go(ptr nonnull %.2838, ptr nonnull %excinfo.26, ptr nonnull %arg.runs.4, i64 %.2837)
  switch i32 %.2842, label %B2187058.if.if [
    i32 -2, label %B2187058.endif
    i32 0, label %B2187058.endif
  ], !prof !0

B2255390:                                         ; preds = %B2187019, %B2182100
  %.2879 = load i64, ptr %.1289, align 8, !invariant.load !1
  %.2880 = inttoptr i64 %.2879 to ptr
  %.2897 = sext i32 %.2341 to i64
  %.2904 = mul nsw i64 %.2897, 104
  %.2907 = getelementptr inbounds i8, ptr %.2880, i64 %.2904
  %.2909 = getelementptr inbounds nuw i8, ptr %.2907, i64 32
  %.2911 = load i32, ptr %.2909, align 4
  %.2913 = sext i32 %.2911 to i64
  %.2914 = icmp eq i64 %.2536, %.2913
  br i1 %.2914, label %B2255420, label %B2300636

B2255420:                                         ; preds = %B2255390
  %.2945 = icmp eq i64 %.2533, 10
  %or.cond1780 = and i1 %.2945, %.2942
  br i1 %or.cond1780, label %B2255492, label %B2255514

B2255492:                                         ; preds = %B2255420
  store ptr null, ptr %.2955, align 8
  %.2959 = call i32 @broods.begin_broods(ptr nonnull %.2955, ptr nonnull %excinfo.27, ptr nonnull %arg.runs.4, i64 %.2897, i64 6)
  switch i32 %.2959, label %B2255492.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2255514:                                         ; preds = %B2255420
  %.3021 = getelementptr inbounds nuw i8, ptr %.2907, i64 60
  %.3023 = load i32, ptr %.3021, align 4
  %.3025 = icmp eq i32 %.3023, %.2344
  br i1 %.3025, label %B2255566, label %B2300636

B2255566:                                         ; preds = %B2255514
  %.3030 = icmp eq i64 %.2533, 1
  br i1 %.3030, label %B2255596, label %B2300292

B2255596:                                         ; preds = %B2255566
  %.3112 = getelementptr inbounds nuw i8, ptr %.2907, i64 36
  %.3114 = load i32, ptr %.3112, align 4
  %.3128 = getelementptr inbounds nuw i8, ptr %.2907, i64 68
  %.3130 = load i32, ptr %.3128, align 4
  store ptr null, ptr %.3140, align 8
  %.3144 = call i32 @work.release(ptr nonnull %.3140, ptr nonnull %excinfo.28, ptr nonnull %arg.runs.4, ptr nonnull %.2907)
  switch i32 %.3144, label %B2255596.if.if [
    i32 -2, label %B2255596.endif
    i32 0, label %B2255596.endif
  ], !prof !0

B2300154:                                         ; preds = %B2255596.endif
  %.3173 = sext i32 %.3172 to i64
  %.3178 = add i32 %.3130, 1
  %.3186 = load i64, ptr %.3184, align 8, !invariant.load !1
  %.3187 = inttoptr i64 %.3186 to ptr
  %.3199 = load i64, ptr %.3197, align 8, !invariant.load !1
  %.3233 = mul i64 %.3199, %.2897
  %.3234 = add i64 %.3233, %.3173
  %.3235 = shl nsw i64 %.3234, 2
  %.3238 = getelementptr inbounds i8, ptr %.3187, i64 %.3235
  store i32 %.3178, ptr %.3238, align 4
  br label %B2300182

B2300182:                                         ; preds = %B2255596.endif, %B2300154
  %.3248 = sext i32 %.3130 to i64
  %.3249 = icmp ne i32 %.3130, -1
  tail call void @llvm.assume(i1 %.3249)
  store i64 0, ptr %.3254, align 8
  %.3258 = call i32 @over.step_over(ptr nonnull %.3254, ptr nonnull %excinfo.29, ptr nonnull %arg.runs.4, i64 %.2897, i64 %.3248, i64 11, i64 0)
  switch i32 %.3258, label %B2300182.if.if [
    i32 -2, label %B2300182.endif
    i32 0, label %B2300182.endif
  ], !prof !0

B2300194:                                         ; preds = %B2300182.endif
  %.3290 = load i64, ptr %.1085, align 8, !invariant.load !1
  %.3291 = inttoptr i64 %.3290 to ptr
  %.3310 = getelementptr inbounds nuw i8, ptr %.2907, i64 44
  %.3312 = load i32, ptr %.3310, align 4
  %.3313 = sext i32 %.3312 to i64
  %.3320 = mul nsw i64 %.3313, 88
  %.3323 = getelementptr inbounds i8, ptr %.3291, i64 %.3320
  %.3325 = getelementptr inbounds nuw i8, ptr %.3323, i64 16
  %.3327 = load i32, ptr %.3325, align 4
  %.3328.not = icmp eq i32 %.3327, 0
  br i1 %.3328.not, label %B2300636, label %B2300230

B2300230:                                         ; preds = %B2300194
  %.3332 = getelementptr inbounds nuw i8, ptr %.2907, i64 72
  store i32 %.3130, ptr %.3332, align 4
  br label %B2300636

B2300292:                                         ; preds = %B2255566
  %.3354 = icmp eq i64 %.2533, 9
  %or.cond1781 = and i1 %.3354, %.3351
  br i1 %or.cond1781, label %B2300350, label %B2300372

B2300350:                                         ; preds = %B2300292
  store i64 0, ptr %.3362, align 8
  %.3366 = call i32 @work.give_up(ptr nonnull %.3362, ptr nonnull %excinfo.30, ptr nonnull %arg.runs.4, i64 %.2897)
  %.3376 = load i64, ptr %.3362, align 8
  switch i32 %.3366, label %B2300350.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2300372:                                         ; preds = %B2300292
  br i1 %.3409.not, label %B2300456, label %B2300406

B2300406:                                         ; preds = %B2300372
  %.3418 = load i64, ptr %.3416, align 8, !invariant.load !1
  %.3419 = inttoptr i64 %.3418 to ptr
  %.3472 = getelementptr inbounds nuw i8, ptr %.2907, i64 36
  %.3474 = load i32, ptr %.3472, align 4
  %.3475 = sext i32 %.3474 to i64
  %.3482 = mul nsw i64 %.3475, 144
  %.3485 = getelementptr inbounds i8, ptr %.3419, i64 %.3482
  %.3487 = getelementptr inbounds nuw i8, ptr %.3485, i64 12
  %.3489 = load i32, ptr %.3487, align 4
  %.3491 = icmp eq i32 %.3489, 1
  br i1 %.3491, label %B2300434, label %B2300456

B2300434:                                         ; preds = %B2300406
  store i64 0, ptr %.3497, align 8
  %.3501 = call i32 @over.step_over(ptr nonnull %.3497, ptr nonnull %excinfo.31, ptr nonnull %arg.runs.4, i64 %.2897, i64 -1, i64 11, i64 0)
  switch i32 %.3501, label %B2300434.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2300456:                                         ; preds = %B2300406, %B2300372
  store i64 0, ptr %.3533, align 8
  %.3537 = call i32 @work.receive(ptr nonnull %.3533, ptr nonnull %excinfo.32, ptr nonnull %arg.runs.4, i64 %.2897)
  switch i32 %.3537, label %B2300456.if.if [
    i32 -2, label %B2300636
    i32 0, label %B2300636
  ], !prof !0

B2300636:                                         ; preds = %B2179184, %B2179184, %B2182076.endif, %B2187058.endif, %B2300456, %B2300456, %B2300434, %B2300434, %B2300350, %B2300350, %B2255492, %B2255492, %B2255514, %B2300194, %B2300230, %B2300182.endif, %B2187055, %B2187055, %B2181972, %B2181972, %B2181904, %B2181904, %B2181485, %B2181485, %B2181484, %B2181484, %B2255390
  %advance_v2_do_next_v3__v528call_3.2.sroa.8.5 = phi i64 [ 3, %B2255390 ], [ 2, %B2300456 ], [ 0, %B2182076.endif ], [ %.2852, %B2187058.endif ], [ 0, %B2300434 ], [ 0, %B2300194 ], [ 3, %B2255492 ], [ 0, %B2300182.endif ], [ 0, %B2300230 ], [ %.3376, %B2300350 ], [ 3, %B2255514 ], [ 2, %B2300456 ], [ 3, %B2255492 ], [ %.3376, %B2300350 ], [ 0, %B2300434 ], [ 3, %B2187055 ], [ 3, %B2187055 ], [ 3, %B2181972 ], [ 3, %B2181972 ], [ 3, %B2181904 ], [ 3, %B2181904 ], [ 3, %B2181485 ], [ 3, %B2181485 ], [ 3, %B2181484 ], [ 3, %B2181484 ], [ 3, %B2179184 ], [ 3, %B2179184 ]
  %advance_v2_do_next_v3__v528call_3.2.sroa.0.5 = phi i32 [ %.2341, %B2255390 ], [ %.2341, %B2300456 ], [ %.2756, %B2182076.endif ], [ %.2341, %B2187058.endif ], [ %.2341, %B2300434 ], [ %.2341, %B2300194 ], [ %.2341, %B2255492 ], [ %.2341, %B2300182.endif ], [ %.2341, %B2300230 ], [ %.2341, %B2300350 ], [ %.2341, %B2255514 ], [ %.2341, %B2300456 ], [ %.2341, %B2255492 ], [ %.2341, %B2300350 ], [ %.2341, %B2300434 ], [ %.2341, %B2187055 ], [ %.2341, %B2187055 ], [ %.2341, %B2181972 ], [ %.2341, %B2181972 ], [ %.2341, %B2181904 ], [ %.2341, %B2181904 ], [ %.2341, %B2181485 ], [ %.2341, %B2181485 ], [ %.2341, %B2181484 ], [ %.2341, %B2181484 ], [ %.2341, %B2179184 ], [ %.2341, %B2179184 ]
  %.3632 = load i64, ptr %.454, align 8
  %.3633 = icmp sgt i64 %.3632, 1000000
  br i1 %.3633, label %B2887017, label %B2300732

B2300732:                                         ; preds = %B2300636
  %.3647.not = icmp eq i64 %advance_v2_do_next_v3__v528call_3.2.sroa.8.5, 3
  br i1 %.3647.not, label %B2886946, label %B2300772

B2300772.thread:                                  ; preds = %B1443758.endif, %B1443748
  %advance_v2_do_next_v3_slot.5.41388.in.ph = phi i32 [ %.421, %B1443748 ], [ %.522, %B1443758.endif ]
  %advance_v2_do_next_v3_maker.2.41386.ph = phi i64 [ %.472, %B1443748 ], [ 0, %B1443758.endif ]
  %advance_v2_do_next_v3_slot.5.413882209 = sext i32 %advance_v2_do_next_v3_slot.5.41388.in.ph to i64
  %.36712210 = load i64, ptr %.1289, align 8, !invariant.load !1
  %.36722211 = inttoptr i64 %.36712210 to ptr
  %.36952212 = mul nsw i64 %advance_v2_do_next_v3_slot.5.413882209, 104
  %.36982213 = getelementptr inbounds i8, ptr %.36722211, i64 %.36952212
  br label %B2322637

B2300772:                                         ; preds = %B2300732
  %advance_v2_do_next_v3_slot.5.41388 = sext i32 %advance_v2_do_next_v3__v528call_3.2.sroa.0.5 to i64
  %.3671 = load i64, ptr %.1289, align 8, !invariant.load !1
  %.3672 = inttoptr i64 %.3671 to ptr
  %.3695 = mul nsw i64 %advance_v2_do_next_v3_slot.5.41388, 104
  %.3698 = getelementptr inbounds i8, ptr %.3672, i64 %.3695
  switch i64 %advance_v2_do_next_v3__v528call_3.2.sroa.8.5, label %B2886946 [
    i64 0, label %B2322637
    i64 1, label %B2300772.B2345080_crit_edge
    i64 2, label %B2300772.B2526875_crit_edge
  ]

B2300772.B2526875_crit_edge:                      ; preds = %B2300772
  %.5130.pre = load i64, ptr %.3416, align 8, !invariant.load !1
  %.pre2195 = inttoptr i64 %.5130.pre to ptr
  br label %B2526875

B2300772.B2345080_crit_edge:                      ; preds = %B2300772.thread2232, %B2300772
  %.36982244 = phi ptr [ %.36982240, %B2300772.thread2232 ], [ %.3698, %B2300772 ]
  %advance_v2_do_next_v3_slot.5.413882243 = phi i64 [ %advance_v2_do_next_v3_slot.5.413882236, %B2300772.thread2232 ], [ %advance_v2_do_next_v3_slot.5.41388, %B2300772 ]
  %advance_v2_do_next_v3_slot.5.41388.in2241 = phi i32 [ %.573, %B2300772.thread2232 ], [ %advance_v2_do_next_v3__v528call_3.2.sroa.0.5, %B2300772 ]
  %.4307.pre = load i64, ptr %.3416, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.4307.pre to ptr
  br label %B2345080

B2322637:                                         ; preds = %B2300772.thread, %B2300772
  %.36982227 = phi ptr [ %.36982213, %B2300772.thread ], [ %.3698, %B2300772 ]
  %advance_v2_do_next_v3_slot.5.413882226 = phi i64 [ %advance_v2_do_next_v3_slot.5.413882209, %B2300772.thread ], [ %advance_v2_do_next_v3_slot.5.41388, %B2300772 ]
  %advance_v2_do_next_v3_maker.2.413862222 = phi i64 [ %advance_v2_do_next_v3_maker.2.41386.ph, %B2300772.thread ], [ -1, %B2300772 ]
  %advance_v2_do_next_v3_slot.5.41388.in2216 = phi i32 [ %advance_v2_do_next_v3_slot.5.41388.in.ph, %B2300772.thread ], [ %advance_v2_do_next_v3__v528call_3.2.sroa.0.5, %B2300772 ]
  %.3708 = getelementptr inbounds nuw i8, ptr %.36982227, i64 36
  %.3710 = load i32, ptr %.3708, align 4
  %.3712 = icmp eq i32 %.3710, -1
  br i1 %.3712, label %B2322659, label %B2322705

B2322659:                                         ; preds = %B2322637
  %.3716 = getelementptr inbounds nuw i8, ptr %.36982227, i64 40
  store i32 -1, ptr %.3716, align 4
  store ptr null, ptr %.3724, align 8
  %.3728 = call i32 @journal.note(ptr nonnull %.3724, ptr nonnull %excinfo.33, ptr nonnull %arg.runs.4, i64 13, i64 %advance_v2_do_next_v3_slot.5.413882226, i64 -1, i64 -1, i64 -1)
  switch i32 %.3728, label %B2322659.if.if [
    i32 -2, label %B2322659.endif
    i32 0, label %B2322659.endif
  ], !prof !0

B2322705:                                         ; preds = %B2322637
  %.3711 = sext i32 %.3710 to i64
  %.3803 = load i64, ptr %.3416, align 8, !invariant.load !1
  %.3804 = inttoptr i64 %.3803 to ptr
  %.3831 = mul nsw i64 %.3711, 144
  %.3834 = getelementptr inbounds i8, ptr %.3804, i64 %.3831
  %.3840 = getelementptr inbounds nuw i8, ptr %.36982227, i64 44
  %.3842 = load i32, ptr %.3840, align 4
  %.3845 = getelementptr inbounds nuw i8, ptr %.36982227, i64 40
  store i32 1, ptr %.3845, align 4
  %.3849 = getelementptr inbounds nuw i8, ptr %.36982227, i64 48
  store i32 %.3842, ptr %.3849, align 4
  %.3853 = getelementptr inbounds nuw i8, ptr %.3834, i64 48
  %.3855 = load i32, ptr %.3853, align 4
  %.3857.not = icmp eq i32 %.3855, -1
  br i1 %.3857.not, label %B2322787, label %B2322765

B2322765:                                         ; preds = %B2322705
  %.3856 = sext i32 %.3855 to i64
  %.3866 = load i64, ptr %.3184, align 8, !invariant.load !1
  %.3867 = inttoptr i64 %.3866 to ptr
  %.3879 = load i64, ptr %.3197, align 8, !invariant.load !1
  %.3907 = mul i64 %.3879, %advance_v2_do_next_v3_slot.5.413882226
  %.3908 = add i64 %.3907, %.3856
  %.3909 = shl nsw i64 %.3908, 2
  %.3912 = getelementptr inbounds i8, ptr %.3867, i64 %.3909
  %.3914 = load i32, ptr %.3912, align 4
  %.3916 = add i32 %.3914, 1
  store i32 %.3916, ptr %.3912, align 4
  %.3970 = load i32, ptr %.3853, align 4
  %.3978 = sext i32 %.3970 to i64
  %.3994 = add i64 %.3907, %.3978
  %.3995 = shl nsw i64 %.3994, 2
  %.3998 = getelementptr inbounds i8, ptr %.3867, i64 %.3995
  %.4000 = load i32, ptr %.3998, align 4
  store i32 %.4000, ptr %.3845, align 4
  br label %B2322787

B2322787:                                         ; preds = %B2322765, %B2322705
  br i1 %.416, label %B2322819, label %B2322869

B2322819:                                         ; preds = %B2322787
  store i8 0, ptr %.4014, align 1
  %.4018 = call i32 @skips.is_skipped(ptr nonnull %.4014, ptr nonnull %excinfo.35, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882226)
  %.4019 = load ptr, ptr %excinfo.35, align 8
  %.4028 = load i8, ptr %.4014, align 1
  %.4031 = icmp eq i8 %.4028, 0
  br i1 %.4031, label %B2322819.endif.thread, label %B2322819.endif

B2322847:                                         ; preds = %B2322819.endif, %B2322819.endif
  store ptr null, ptr %.4053, align 8
  %.4057 = call i32 @skips.skip(ptr nonnull %.4053, ptr nonnull %excinfo.36, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882226)
  switch i32 %.4057, label %B2322847.if.if [
    i32 -2, label %B2886458
    i32 0, label %B2886458
  ], !prof !0

B2322869:                                         ; preds = %B2322819.endif.thread, %B2322819.endif.thread, %B2322787
  br i1 %.813.not, label %B2344550, label %B2322901

B2322901:                                         ; preds = %B2322869
  %.4089 = getelementptr inbounds nuw i8, ptr %.36982227, i64 72
  %.4091 = load i32, ptr %.4089, align 4
  %.4093.not = icmp eq i32 %.4091, -1
  br i1 %.4093.not, label %B2344550, label %B2322933

B2322933:                                         ; preds = %B2322901
  %.4092 = sext i32 %.4091 to i64
  store i8 0, ptr %.4103, align 1
  %.4107 = call i32 @work.keeps(ptr nonnull %.4103, ptr nonnull %excinfo.37, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882226, i64 %.4092)
  %.4108 = load ptr, ptr %excinfo.37, align 8
  %.4117 = load i8, ptr %.4103, align 1
  %.4120 = icmp eq i8 %.4117, 0
  br i1 %.4120, label %B2322933.endif.thread, label %B2322933.endif

B2344432:                                         ; preds = %B2322933.endif.thread, %B2322933.endif.thread
  store i32 -1, ptr %.4089, align 4
  br label %B2344550

B2344550:                                         ; preds = %B2322933.endif, %B2322933.endif, %B2344432, %B2322901, %B2322869
  store ptr null, ptr %.4150, align 8
  %.4154 = call i32 @places.leave_team(ptr nonnull %.4150, ptr nonnull %excinfo.38, ptr nonnull %arg.runs.4, ptr nonnull %.36982227)
  switch i32 %.4154, label %B2344550.if.if [
    i32 -2, label %B2344550.endif
    i32 0, label %B2344550.endif
  ], !prof !0

B2344632:                                         ; preds = %B2344550.endif
  store ptr null, ptr %.4236, align 8
  %.4240 = call i32 @places.come_to_team(ptr nonnull %.4236, ptr nonnull %excinfo.39, ptr nonnull %arg.runs.4, ptr nonnull %.36982227)
  switch i32 %.4240, label %B2344632.if.if [
    i32 -2, label %B2345080
    i32 0, label %B2345080
  ], !prof !0

B2345080:                                         ; preds = %B2300772.B2345080_crit_edge, %B2344632, %B2344632, %B2344550.endif
  %.36982230 = phi ptr [ %.36982244, %B2300772.B2345080_crit_edge ], [ %.36982227, %B2344632 ], [ %.36982227, %B2344632 ], [ %.36982227, %B2344550.endif ]
  %advance_v2_do_next_v3_slot.5.413882225 = phi i64 [ %advance_v2_do_next_v3_slot.5.413882243, %B2300772.B2345080_crit_edge ], [ %advance_v2_do_next_v3_slot.5.413882226, %B2344632 ], [ %advance_v2_do_next_v3_slot.5.413882226, %B2344632 ], [ %advance_v2_do_next_v3_slot.5.413882226, %B2344550.endif ]
  %advance_v2_do_next_v3_maker.2.413862220 = phi i64 [ -1, %B2300772.B2345080_crit_edge ], [ %advance_v2_do_next_v3_maker.2.413862222, %B2344632 ], [ %advance_v2_do_next_v3_maker.2.413862222, %B2344632 ], [ %advance_v2_do_next_v3_maker.2.413862222, %B2344550.endif ]
  %advance_v2_do_next_v3_slot.5.41388.in2215 = phi i32 [ %advance_v2_do_next_v3_slot.5.41388.in2241, %B2300772.B2345080_crit_edge ], [ %advance_v2_do_next_v3_slot.5.41388.in2216, %B2344632 ], [ %advance_v2_do_next_v3_slot.5.41388.in2216, %B2344632 ], [ %advance_v2_do_next_v3_slot.5.41388.in2216, %B2344550.endif ]
  %.4308.pre-phi = phi ptr [ %.pre, %B2300772.B2345080_crit_edge ], [ %.3804, %B2344632 ], [ %.3804, %B2344632 ], [ %.3804, %B2344550.endif ]
  %.4325 = getelementptr inbounds nuw i8, ptr %.36982230, i64 36
  %.4327 = load i32, ptr %.4325, align 4
  %.4328 = sext i32 %.4327 to i64
  %.4335 = mul nsw i64 %.4328, 144
  %.4338 = getelementptr inbounds i8, ptr %.4308.pre-phi, i64 %.4335
  br i1 %.4344.not, label %B2526457, label %B2345081

B2345081:                                         ; preds = %B2345080
  %.4347 = getelementptr inbounds nuw i8, ptr %.36982230, i64 100
  %.4349 = load i16, ptr %.4347, align 2
  %.4353 = icmp sgt i16 %.4349, 0
  br i1 %.4353, label %B2526149, label %B2345082

B2345082:                                         ; preds = %B2345081
  %.4356 = getelementptr inbounds nuw i8, ptr %.4338, i64 88
  %.4358 = load i32, ptr %.4356, align 4
  %.4361.not = icmp eq i32 %.4358, 0
  br i1 %.4361.not, label %B2526457, label %B2526149

B2526149:                                         ; preds = %B2345082, %B2345081
  store i64 0, ptr %.4368, align 8
  %.4372 = call i32 @tokens.pass_limits(ptr nonnull %.4368, ptr nonnull %excinfo.40, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882225)
  switch i32 %.4372, label %B2526149.if.if [
    i32 -2, label %B2526149.endif
    i32 0, label %B2526149.endif
  ], !prof !0

B2526457:                                         ; preds = %B2526149.endif, %B2345082, %B2345080
  br i1 %.3409.not, label %B2526539, label %B2526485

B2526485:                                         ; preds = %B2526457
  %.4488 = load i32, ptr %.4325, align 4
  %.4489 = sext i32 %.4488 to i64
  %.4496 = mul nsw i64 %.4489, 144
  %.4499 = getelementptr inbounds i8, ptr %.4308.pre-phi, i64 %.4496
  %.4501 = getelementptr inbounds nuw i8, ptr %.4499, i64 12
  %.4503 = load i32, ptr %.4501, align 4
  %.4505 = icmp eq i32 %.4503, 1
  br i1 %.4505, label %B2526507, label %B2526539

B2526507:                                         ; preds = %B2526485
  store i64 0, ptr %.4510, align 8
  %.4514 = call i32 @delay.begin_delay(ptr nonnull %.4510, ptr nonnull %excinfo.41, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882225)
  switch i32 %.4514, label %B2526507.if.if [
    i32 -2, label %B2886668
    i32 0, label %B2886668
  ], !prof !0

B2526539:                                         ; preds = %B2526485, %B2526457
  br i1 %.2781.not, label %B2526599, label %B2526543

B2526543:                                         ; preds = %B2526539
  %.4607 = load i32, ptr %.4325, align 4
  %.4608 = sext i32 %.4607 to i64
  %.4615 = mul nsw i64 %.4608, 144
  %.4618 = getelementptr inbounds i8, ptr %.4308.pre-phi, i64 %.4615
  %.4620 = getelementptr inbounds nuw i8, ptr %.4618, i64 12
  %.4622 = load i32, ptr %.4620, align 4
  %.4624 = icmp eq i32 %.4622, 2
  br i1 %.4624, label %B2526567, label %B2526599

B2526567:                                         ; preds = %B2526543
  store i64 0, ptr %.4629, align 8
  %.4633 = call i32 @gate.table(ptr nonnull %.4629, ptr nonnull %excinfo.42, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882225)
  switch i32 %.4633, label %B2526567.if.if [
    i32 -2, label %B2886668
    i32 0, label %B2886668
  ], !prof !0

B2526599:                                         ; preds = %B2526543, %B2526539
  %.4714 = getelementptr inbounds nuw i8, ptr %.36982230, i64 76
  store i32 -1, ptr %.4714, align 4
  %.4718 = getelementptr inbounds nuw i8, ptr %.36982230, i64 48
  %.4720 = load i32, ptr %.4718, align 4
  %.4721 = sext i32 %.4720 to i64
  %.4722 = icmp eq i32 %.4720, -1
  br i1 %.4722, label %B2526875, label %B2526631

B2526631:                                         ; preds = %B2526599
  %.4729 = getelementptr inbounds nuw i8, ptr %.36982230, i64 44
  %.4731 = load i32, ptr %.4729, align 4
  %.4732 = icmp eq i32 %.4720, %.4731
  br i1 %.4732, label %B2526875, label %B2526689

B2526689:                                         ; preds = %B2526631
  %.4751 = load i64, ptr %.4749, align 8, !invariant.load !1
  %.4752 = inttoptr i64 %.4751 to ptr
  %.4764 = load i64, ptr %.4762, align 8, !invariant.load !1
  %.4783 = sext i32 %.4731 to i64
  %.4798 = mul i64 %.4764, %.4721
  %.4799 = add i64 %.4798, %.4783
  %.4800 = shl nsw i64 %.4799, 3
  %.4803 = getelementptr inbounds i8, ptr %.4752, i64 %.4800
  %.4805 = load i64, ptr %.4803, align 8
  %.4809 = trunc i64 %.4805 to i32
  store i32 %.4809, ptr %.4714, align 4
  store ptr null, ptr %.4821, align 8
  %.4825 = call i32 @journal.note(ptr nonnull %.4821, ptr nonnull %excinfo.43, ptr nonnull %arg.runs.4, i64 5, i64 %advance_v2_do_next_v3_slot.5.413882225, i64 -1, i64 %.4721, i64 -1)
  switch i32 %.4825, label %B2526689.if.if [
    i32 -2, label %B2526689.endif
    i32 0, label %B2526689.endif
  ], !prof !0

B2526721:                                         ; preds = %B2526689.endif
  %.4849 = sext i32 %.4848 to i64
  %.4859 = load i64, ptr %.4857, align 8, !invariant.load !1
  %.4860 = inttoptr i64 %.4859 to ptr
  %.4887 = shl nsw i64 %.4849, 4
  %.4890 = getelementptr inbounds i8, ptr %.4860, i64 %.4887
  %.4898 = load i32, ptr %.4890, align 4
  %.4900.not = icmp eq i32 %.4898, -1
  br i1 %.4900.not, label %B2526727, label %B2526725

B2526725:                                         ; preds = %B2526721
  %.4899 = sext i32 %.4898 to i64
  store i64 0, ptr %.4910, align 8
  %.4914 = call i32 @choices.draw_of_step(ptr nonnull %.4910, ptr nonnull %excinfo.44, ptr nonnull %arg.runs.4, ptr nonnull %.36982230, i64 2, i64 %.4899)
  switch i32 %.4914, label %B2526725.if.if [
    i32 -2, label %B2526725.endif
    i32 0, label %B2526725.endif
  ], !prof !0

B2526727:                                         ; preds = %B2526689.endif, %B2526721
  store i64 0, ptr %.5021, align 8
  %.5025 = call i32 @work.receive(ptr nonnull %.5021, ptr nonnull %excinfo.47, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882225)
  switch i32 %.5025, label %B2526727.if.if [
    i32 -2, label %B2526875
    i32 0, label %B2526875
  ], !prof !0

B2526875:                                         ; preds = %B2300772.B2526875_crit_edge, %B2526727, %B2526727, %B2526599, %B2526631
  %.36982231 = phi ptr [ %.3698, %B2300772.B2526875_crit_edge ], [ %.36982230, %B2526727 ], [ %.36982230, %B2526727 ], [ %.36982230, %B2526599 ], [ %.36982230, %B2526631 ]
  %advance_v2_do_next_v3_slot.5.413882224 = phi i64 [ %advance_v2_do_next_v3_slot.5.41388, %B2300772.B2526875_crit_edge ], [ %advance_v2_do_next_v3_slot.5.413882225, %B2526727 ], [ %advance_v2_do_next_v3_slot.5.413882225, %B2526727 ], [ %advance_v2_do_next_v3_slot.5.413882225, %B2526599 ], [ %advance_v2_do_next_v3_slot.5.413882225, %B2526631 ]
  %advance_v2_do_next_v3_maker.2.413862219 = phi i64 [ -1, %B2300772.B2526875_crit_edge ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526727 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526727 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526599 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526631 ]
  %advance_v2_do_next_v3_slot.5.41388.in2214 = phi i32 [ %advance_v2_do_next_v3__v528call_3.2.sroa.0.5, %B2300772.B2526875_crit_edge ], [ %advance_v2_do_next_v3_slot.5.41388.in2215, %B2526727 ], [ %advance_v2_do_next_v3_slot.5.41388.in2215, %B2526727 ], [ %advance_v2_do_next_v3_slot.5.41388.in2215, %B2526599 ], [ %advance_v2_do_next_v3_slot.5.41388.in2215, %B2526631 ]
  %.5131.pre-phi = phi ptr [ %.pre2195, %B2300772.B2526875_crit_edge ], [ %.4308.pre-phi, %B2526727 ], [ %.4308.pre-phi, %B2526727 ], [ %.4308.pre-phi, %B2526599 ], [ %.4308.pre-phi, %B2526631 ]
  %.5148 = getelementptr inbounds nuw i8, ptr %.36982231, i64 36
  %.5150 = load i32, ptr %.5148, align 4
  %.5151 = sext i32 %.5150 to i64
  %.5158 = mul nsw i64 %.5151, 144
  %.5161 = getelementptr inbounds i8, ptr %.5131.pre-phi, i64 %.5158
  store i64 0, ptr %.5169, align 8
  %.5173 = call i32 @choices.length_of(ptr nonnull %.5169, ptr nonnull %excinfo.48, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882224)
  %.5183 = load i64, ptr %.5169, align 8
  switch i32 %.5173, label %B2526875.if.if [
    i32 -2, label %B2526875.endif
    i32 0, label %B2526875.endif
  ], !prof !0

B2526889:                                         ; preds = %B2526875.endif
  %.5201 = sext i32 %.5200 to i64
  %.5211 = load i64, ptr %.4857, align 8, !invariant.load !1
  %.5212 = inttoptr i64 %.5211 to ptr
  %.5239 = shl nsw i64 %.5201, 4
  %.5242 = getelementptr inbounds i8, ptr %.5212, i64 %.5239
  %.5244 = getelementptr inbounds nuw i8, ptr %.5242, i64 8
  %.5246 = load double, ptr %.5244, align 8
  %.5247 = fcmp une double %.5246, 0.000000e+00
  br i1 %.5247, label %B2526921, label %B2526965

B2526921:                                         ; preds = %B2526889
  %.5296 = fadd double %.5246, 1.000000e+00
  %.5297 = sitofp i64 %.5183 to double
  %.5298 = fmul double %.5296, %.5297
  %.5299 = fadd double %.5298, 5.000000e-01
  %.5300 = tail call double @llvm.floor.f64(double %.5299)
  %.5301 = fptosi double %.5300 to i64
  store i64 %.5301, ptr %.5194, align 8
  br label %B2526965

B2526965:                                         ; preds = %B2526875.endif, %B2526921, %B2526889
  %.5323 = phi i64 [ %.5183, %B2526875.endif ], [ %.5301, %B2526921 ], [ %.5183, %B2526889 ]
  %.5310 = load i64, ptr %.2185, align 8
  %.5312 = getelementptr inbounds nuw i8, ptr %.36982231, i64 16
  store i64 %.5310, ptr %.5312, align 8
  %.5316 = getelementptr inbounds nuw i8, ptr %.36982231, i64 24
  store i64 0, ptr %.5316, align 8
  store ptr null, ptr %.5326, align 8
  %.5330 = call i32 @journal.note(ptr nonnull %.5326, ptr nonnull %excinfo.49, ptr nonnull %arg.runs.4, i64 7, i64 %advance_v2_do_next_v3_slot.5.413882224, i64 -1, i64 -1, i64 %.5323)
  switch i32 %.5330, label %B2526965.if.if [
    i32 -2, label %B2526965.endif
    i32 0, label %B2526965.endif
  ], !prof !0

B2526993:                                         ; preds = %B2526965.endif.endif
  %.5385 = getelementptr inbounds nuw i8, ptr %.36982231, i64 72
  %.5387 = load i32, ptr %.5385, align 4
  %.5389.not = icmp eq i32 %.5387, -1
  br i1 %.5389.not, label %B2527039, label %B2527007

B2527007:                                         ; preds = %B2526993
  %.5388 = sext i32 %.5387 to i64
  %.5400 = load i64, ptr %.5398, align 8, !invariant.load !1
  %.5401 = inttoptr i64 %.5400 to ptr
  %.5428 = mul nsw i64 %.5388, 96
  %.5431 = getelementptr inbounds i8, ptr %.5401, i64 %.5428
  %.5435 = getelementptr inbounds nuw i8, ptr %.5431, i64 44
  store i32 %advance_v2_do_next_v3_slot.5.41388.in2214, ptr %.5435, align 4
  %.5447 = load i64, ptr %.722, align 8, !invariant.load !1
  %.5448 = inttoptr i64 %.5447 to ptr
  %.5471 = load i64, ptr %.1085, align 8, !invariant.load !1
  %.5472 = inttoptr i64 %.5471 to ptr
  %.5493 = load i32, ptr %.5352, align 4
  %.5494 = sext i32 %.5493 to i64
  %.5501 = mul nsw i64 %.5494, 88
  %.5504 = getelementptr inbounds i8, ptr %.5472, i64 %.5501
  %.5506 = getelementptr inbounds nuw i8, ptr %.5504, i64 20
  %.5508 = load i32, ptr %.5506, align 4
  %.5509 = sext i32 %.5508 to i64
  %.5516 = mul nsw i64 %.5509, 40
  %.5519 = getelementptr inbounds i8, ptr %.5448, i64 %.5516
  %.5521 = getelementptr inbounds nuw i8, ptr %.5519, i64 20
  %.5523 = load i32, ptr %.5521, align 4
  %.5525 = add i32 %.5523, 1
  store i32 %.5525, ptr %.5521, align 4
  store i32 -1, ptr %.5385, align 4
  br label %B2886668

B2527039:                                         ; preds = %B2526965.endif.endif, %B2526993
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.5541, i8 0, i64 16, i1 false)
  %.5545 = call i32 @work.wish(ptr nonnull %.5541, ptr nonnull %excinfo.51, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882224)
  switch i32 %.5545, label %B2527039.if.if [
    i32 -2, label %B2527039.endif
    i32 0, label %B2527039.endif
  ], !prof !0

B2527071:                                         ; preds = %B2527039.endif.endif
  %.5604 = getelementptr inbounds nuw i8, ptr %.5161, i64 28
  %.5606 = load i32, ptr %.5604, align 4
  %.5607 = sext i32 %.5606 to i64
  %.5608.not = icmp eq i32 %.5606, -1
  br i1 %.5608.not, label %B2886668, label %B2706621

B2706621:                                         ; preds = %B2527071
  br i1 %.5623.not, label %B2706791, label %B2706623

B2706623:                                         ; preds = %B2706621
  %.5630 = getelementptr inbounds nuw i8, ptr %.5161, i64 116
  %.5632 = load i32, ptr %.5630, align 4
  %.5634 = getelementptr inbounds nuw i8, ptr %.5161, i64 120
  %.5636 = load i32, ptr %.5634, align 4
  %.5637 = icmp slt i32 %.5632, %.5636
  br i1 %.5637, label %B2706731, label %B2706791

B2706731:                                         ; preds = %B2706623
  %.5652 = sext i32 %.5632 to i64
  %.5653 = sext i32 %.5636 to i64
  store i64 0, ptr %.5656, align 8
  %.5660 = call i32 @conditions.row_of_case(ptr nonnull %.5656, ptr nonnull %excinfo.53, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882224, i64 %.5652, i64 %.5653, i64 %.5607)
  %.5670 = load i64, ptr %.5656, align 8
  switch i32 %.5660, label %B2706731.if.if [
    i32 -2, label %B2706791
    i32 0, label %B2706791
  ], !prof !0

B2706791:                                         ; preds = %B2706731, %B2706731, %B2706623, %B2706621
  %advance_v2_do_next_v3_go_on_v5_ask_v6_row.2.8 = phi i64 [ %.5607, %B2706621 ], [ %.5607, %B2706623 ], [ %.5670, %B2706731 ], [ %.5670, %B2706731 ]
  store i64 0, ptr %.5693, align 8
  %.5697 = call i32 @choices.draw_of_step(ptr nonnull %.5693, ptr nonnull %excinfo.54, ptr nonnull %arg.runs.4, ptr nonnull %.36982231, i64 3, i64 %advance_v2_do_next_v3_go_on_v5_ask_v6_row.2.8)
  switch i32 %.5697, label %B2706791.if.if [
    i32 -2, label %B2706791.endif
    i32 0, label %B2706791.endif
  ], !prof !0

B2706981:                                         ; preds = %B2526149.endif
  %.5813 = icmp eq i64 %.4382, 0
  %or.cond1782 = and i1 %.416, %.5813
  br i1 %or.cond1782, label %B2886458, label %B2886668

B2886458:                                         ; preds = %B2322847, %B2322847, %B2706981
  %advance_v2_do_next_v3_maker.2.413862221 = phi i64 [ %advance_v2_do_next_v3_maker.2.413862222, %B2322847 ], [ %advance_v2_do_next_v3_maker.2.413862222, %B2322847 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2706981 ]
  %advance_v2_do_next_v3_slot.5.41388.in2217 = phi i32 [ %advance_v2_do_next_v3_slot.5.41388.in2216, %B2322847 ], [ %advance_v2_do_next_v3_slot.5.41388.in2216, %B2322847 ], [ %advance_v2_do_next_v3_slot.5.41388.in2215, %B2706981 ]
  store i32 %advance_v2_do_next_v3_slot.5.41388.in2217, ptr %.419, align 4
  %.5827 = trunc nsw i64 %advance_v2_do_next_v3_maker.2.413862221 to i32
  store i32 %.5827, ptr %.436, align 4
  br label %B2886946

B2886668:                                         ; preds = %B2706791.endif, %B2706791.endif, %B2526567, %B2526567, %B2526507, %B2526507, %B2527007, %B2526725.endif.endif, %B2526725.endif.endif, %B2527071, %B2527039.endif.endif, %B2322659.endif, %B2322659.endif, %B2706981
  %advance_v2_do_next_v3_maker.2.4138622232250 = phi i64 [ %advance_v2_do_next_v3_maker.2.413862220, %B2706981 ], [ %advance_v2_do_next_v3_maker.2.413862219, %B2706791.endif ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526725.endif.endif ], [ %advance_v2_do_next_v3_maker.2.413862222, %B2322659.endif ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526567 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526507 ], [ %advance_v2_do_next_v3_maker.2.413862219, %B2706791.endif ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526567 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526507 ], [ %advance_v2_do_next_v3_maker.2.413862219, %B2527007 ], [ %advance_v2_do_next_v3_maker.2.413862220, %B2526725.endif.endif ], [ %advance_v2_do_next_v3_maker.2.413862219, %B2527071 ], [ %advance_v2_do_next_v3_maker.2.413862219, %B2527039.endif.endif ], [ %advance_v2_do_next_v3_maker.2.413862222, %B2322659.endif ]
  %.5841.not = icmp eq i64 %advance_v2_do_next_v3_maker.2.4138622232250, -1
  br i1 %.5841.not, label %B2886946, label %B2886714

B2886714:                                         ; preds = %B2886668
  store ptr null, ptr %.5851, align 8
  %.5855 = call i32 @sources.item_of_source_rests(ptr nonnull %.5851, ptr nonnull %excinfo.56, ptr nonnull %arg.runs.4)
  switch i32 %.5855, label %B2886714.if.if [
    i32 -2, label %B2886946
    i32 0, label %B2886946
  ], !prof !0

B2886946:                                         ; preds = %B2300772, %B2300732, %B2177938, %B2886668, %B2886458, %B2176702, %B2165631.endif, %B2165631.endif, %B2886714, %B2886714, %B2178214, %B2176724.endif, %B2176724.endif, %B182, %B182
  %.297 = icmp sgt i64 %.2962010, 1
  br i1 %.297, label %B172, label %B2886959

B2886959:                                         ; preds = %B2886946, %B52.endif
  %code.3.1 = phi i64 [ %.191, %B52.endif ], [ 0, %B2886946 ]
  switch i64 %code.3.1, label %B2887017 [
    i64 1, label %B2886960
    i64 0, label %B50
  ]

B2886960:                                         ; preds = %B2886959, %B2178856
  %.5917 = getelementptr inbounds nuw i8, ptr %arg.runs.4, i64 164
  %.5919 = load i32, ptr %.5917, align 4
  %.5920.not = icmp eq i32 %.5919, 0
  br i1 %.5920.not, label %B2887017, label %B2886991

B2886991:                                         ; preds = %B2886960
  store ptr null, ptr %.5924, align 8
  %.5928 = call i32 @book.close_book(ptr nonnull %.5924, ptr nonnull %excinfo.57, ptr nonnull %arg.runs.4)
  switch i32 %.5928, label %B2886991.if.if [
    i32 -2, label %B2887017
    i32 0, label %B2887017
  ], !prof !0

common.ret:                                       ; preds = %B2886991.if.if, %B2886714.if.if, %B2706791.endif.if.if, %B2706791.if.if, %B2706731.if.if, %B2527039.endif.if.if, %B2527039.if.if, %B2526965.endif.if.if, %B2526965.if.if, %B2526875.if.if, %B2526727.if.if, %B2526725.endif.endif.if.if, %B2526725.endif.if.if, %B2526725.if.if, %B2526689.if.if, %B2526567.if.if, %B2526507.if.if, %B2526149.if.if, %B2344632.if.if, %B2344550.if.if, %B2322933.endif.if.if, %B2322847.if.if, %B2322819.endif.if.if, %B2322659.endif.if.if, %B2322659.if.if, %B2300456.if.if, %B2300434.if.if, %B2300350.if.if, %B2300182.if.if, %B2255596.if.if, %B2255492.if.if, %B2187058.if.if, %B2187055.if.if, %B2182076.if.if, %B2181972.if.if, %B2181904.if.if, %B2181485.if.if, %B2181484.if.if, %B2181027.if.if, %B2179184.if.if, %B2179034.if.if, %B2179006.if.if, %B2178210.if.if, %B2177906.endif.if.if, %B2176724.endif.if.if, %B2176666.if.if, %B2176474.endif.if.if, %B2176474.if.if, %B2166085.if.if, %B2166053.if.if, %B2165999.endif.if.if, %B2165631.endif.if.if, %B2165485.endif.if.if, %B2165387.if.if, %B1443758.if.if, %B182.if.if, %B52.if.if, %B2887019, %B2887017
  %common.ret.op = phi i32 [ 0, %B2887017 ], [ 0, %B2887019 ], [ %.181, %B52.if.if ], [ %.351, %B182.if.if ], [ %.512, %B1443758.if.if ], [ %.563, %B2165387.if.if ], [ %.595, %B2165485.endif.if.if ], [ %.829, %B2165631.endif.if.if ], [ %.1471, %B2165999.endif.if.if ], [ %.1527, %B2166053.if.if ], [ %.1607, %B2166085.if.if ], [ %.1842, %B2176474.if.if ], [ %.1869, %B2176474.endif.if.if ], [ %.1995, %B2176666.if.if ], [ %.2039, %B2176724.endif.if.if ], [ %.2130, %B2177906.endif.if.if ], [ %.2201, %B2178210.if.if ], [ %.2278, %B2179006.if.if ], [ %.2391, %B2179034.if.if ], [ %.2426, %B2179184.if.if ], [ %.2494, %B2181027.if.if ], [ %.2584, %B2181484.if.if ], [ %.2618, %B2181485.if.if ], [ %.2660, %B2181904.if.if ], [ %.2701, %B2181972.if.if ], [ %.2746, %B2182076.if.if ], [ %.2797, %B2187055.if.if ], [ %.2842, %B2187058.if.if ], [ %.2959, %B2255492.if.if ], [ %.3144, %B2255596.if.if ], [ %.3258, %B2300182.if.if ], [ %.3366, %B2300350.if.if ], [ %.3501, %B2300434.if.if ], [ %.3537, %B2300456.if.if ], [ %.3728, %B2322659.if.if ], [ %.3755, %B2322659.endif.if.if ], [ %.4018, %B2322819.endif.if.if ], [ %.4057, %B2322847.if.if ], [ %.4107, %B2322933.endif.if.if ], [ %.4154, %B2344550.if.if ], [ %.4240, %B2344632.if.if ], [ %.4372, %B2526149.if.if ], [ %.4514, %B2526507.if.if ], [ %.4633, %B2526567.if.if ], [ %.4825, %B2526689.if.if ], [ %.4914, %B2526725.if.if ], [ %.4948, %B2526725.endif.if.if ], [ %.4987, %B2526725.endif.endif.if.if ], [ %.5025, %B2526727.if.if ], [ %.5173, %B2526875.if.if ], [ %.5330, %B2526965.if.if ], [ %.5361, %B2526965.endif.if.if ], [ %.5545, %B2527039.if.if ], [ %.5580, %B2527039.endif.if.if ], [ %.5660, %B2706731.if.if ], [ %.5697, %B2706791.if.if ], [ %.5744, %B2706791.endif.if.if ], [ %.5855, %B2886714.if.if ], [ %.5928, %B2886991.if.if ]
  ret i32 %common.ret.op

B2887017:                                         ; preds = %B2886959, %B1443664, %B2300636, %B2526149.endif, %B2886991, %B2886991, %B2886960
  %code.3.12187 = phi i64 [ 1, %B2886960 ], [ 1, %B2886991 ], [ 1, %B2886991 ], [ 9, %B1443664 ], [ 8, %B2526149.endif ], [ 9, %B2300636 ], [ %code.3.1, %B2886959 ]
  store i64 %code.3.12187, ptr %retptr, align 8
  br label %common.ret

B2887019:                                         ; preds = %B50
  store i64 0, ptr %retptr, align 8
  br label %common.ret

B52.endif:                                        ; preds = %B52, %B52
  %.191 = load i64, ptr %.177, align 8
  %.205.not = icmp eq i64 %.191, 0
  br i1 %.205.not, label %B172, label %B2886959

B52.if.if:                                        ; preds = %B52
  %.189 = icmp sgt i32 %.181, 0
  %.182 = load ptr, ptr %excinfo.1, align 8
  %.190 = select i1 %.189, ptr %.182, ptr undef
  store ptr %.190, ptr %excinfo, align 8
  br label %common.ret

B182.if.if:                                       ; preds = %B182
  %.359 = icmp sgt i32 %.351, 0
  %.352 = load ptr, ptr %excinfo.2, align 8
  %.360 = select i1 %.359, ptr %.352, ptr undef
  store ptr %.360, ptr %excinfo, align 8
  br label %common.ret

B1443758.endif:                                   ; preds = %B1443758, %B1443758
  %.522 = load i32, ptr %.508, align 4
  br label %B2300772.thread

B1443758.if.if:                                   ; preds = %B1443758
  %.520 = icmp sgt i32 %.512, 0
  %.513 = load ptr, ptr %excinfo.3, align 8
  %.521 = select i1 %.520, ptr %.513, ptr undef
  store ptr %.521, ptr %excinfo, align 8
  br label %common.ret

B2300772.thread2232:                              ; preds = %B2165387, %B2165387
  %.573 = load i32, ptr %.559, align 4
  %advance_v2_do_next_v3_slot.5.413882236 = sext i32 %.573 to i64
  %.36712237 = load i64, ptr %.1289, align 8, !invariant.load !1
  %.36722238 = inttoptr i64 %.36712237 to ptr
  %.36952239 = mul nsw i64 %advance_v2_do_next_v3_slot.5.413882236, 104
  %.36982240 = getelementptr inbounds i8, ptr %.36722238, i64 %.36952239
  br label %B2300772.B2345080_crit_edge

B2165387.if.if:                                   ; preds = %B2165387
  %.571 = icmp sgt i32 %.563, 0
  %.564 = load ptr, ptr %excinfo.4, align 8
  %.572 = select i1 %.571, ptr %.564, ptr undef
  store ptr %.572, ptr %excinfo, align 8
  br label %common.ret

B2165485.endif:                                   ; preds = %B2165485
  switch i32 %.595, label %B2165485.endif.if.if [
    i32 -2, label %B2165499
    i32 0, label %B2165499
  ], !prof !0

B2165485.endif.thread:                            ; preds = %B2165485
  switch i32 %.595, label %B2165485.endif.if.if [
    i32 -2, label %B2178856
    i32 0, label %B2178856
  ], !prof !0

B2165485.endif.if.if:                             ; preds = %B2165485.endif.thread, %B2165485.endif
  %.603.le = icmp sgt i32 %.595, 0
  %.604.le = select i1 %.603.le, ptr %.596, ptr undef
  store ptr %.604.le, ptr %excinfo, align 8
  br label %common.ret

B2165631.endif:                                   ; preds = %B2165631
  switch i32 %.829, label %B2165631.endif.if.if [
    i32 -2, label %B2886946
    i32 0, label %B2886946
  ], !prof !0

B2165631.endif.thread:                            ; preds = %B2165631
  switch i32 %.829, label %B2165631.endif.if.if [
    i32 -2, label %B2165739.thread
    i32 0, label %B2165739.thread
  ], !prof !0

B2165631.endif.if.if:                             ; preds = %B2165631.endif.thread, %B2165631.endif
  %.837.le = icmp sgt i32 %.829, 0
  %.838.le = select i1 %.837.le, ptr %.830, ptr undef
  store ptr %.838.le, ptr %excinfo, align 8
  br label %common.ret

B2165775.endif:                                   ; preds = %B2165775.endif.preheader, %B2177228
  %.894 = phi i32 [ %.880, %B2165775.endif.preheader ], [ %.2080, %B2177228 ]
  %.911 = load i32, ptr %.800, align 4
  %.914 = load i32, ptr %.912, align 4
  %.951 = sub i32 %.914, %.911
  %.9941982.not = icmp slt i32 %.951, 1
  br i1 %.9941982.not, label %B2177228, label %B2165857.lr.ph

B2165857.lr.ph:                                   ; preds = %B2165775.endif
  %.1047 = load i64, ptr %.1045, align 8, !invariant.load !1
  %.1048 = inttoptr i64 %.1047 to ptr
  %.1087 = load i64, ptr %.1085, align 8, !invariant.load !1
  %.1088 = inttoptr i64 %.1087 to ptr
  %.1522 = sext i32 %.894 to i64
  br label %B2165857

B2165999.endif:                                   ; preds = %B2165999
  switch i32 %.1471, label %B2165999.endif.if.if [
    i32 -2, label %B2166031
    i32 0, label %B2166031
  ], !prof !0

B2165999.endif.thread:                            ; preds = %B2165999
  switch i32 %.1471, label %B2165999.endif.if.if [
    i32 -2, label %B2176262
    i32 0, label %B2176262
  ], !prof !0

B2165999.endif.if.if:                             ; preds = %B2165999.endif.thread, %B2165999.endif
  %.1479.le = icmp sgt i32 %.1471, 0
  %.1480.le = select i1 %.1479.le, ptr %.1472, ptr undef
  store ptr %.1480.le, ptr %excinfo, align 8
  br label %common.ret

B2166053.if.if:                                   ; preds = %B2166053
  %.1535 = icmp sgt i32 %.1527, 0
  %.1528 = load ptr, ptr %excinfo.8, align 8
  %.1536 = select i1 %.1535, ptr %.1528, ptr undef
  store ptr %.1536, ptr %excinfo, align 8
  br label %common.ret

B2166085.endif:                                   ; preds = %B2166085, %B2166085
  %.1617 = load i64, ptr %.1603, align 8
  %.1631.not = icmp eq i64 %.1617, -1
  %spec.select1783 = select i1 %.1631.not, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_lane.2.12, i64 %.1333
  %spec.select1784 = select i1 %.1631.not, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_offer_v18_best_person.4.12, i64 %.1617
  br label %B2176262

B2166085.if.if:                                   ; preds = %B2166085
  %.1615 = icmp sgt i32 %.1607, 0
  %.1608 = load ptr, ptr %excinfo.9, align 8
  %.1616 = select i1 %.1615, ptr %.1608, ptr undef
  store ptr %.1616, ptr %excinfo, align 8
  br label %common.ret

B2176474.endif:                                   ; preds = %B2176474, %B2176474
  store i64 0, ptr %.1865, align 8
  %.1869 = call i32 @dispatch.joined(ptr nonnull %.1865, ptr nonnull %excinfo.11, ptr %arg.runs.4, i64 %advance_v2_do_next_v3_dispatch_v16_start_next_v17_best_lane.2.91986)
  switch i32 %.1869, label %B2176474.endif.if.if [
    i32 -2, label %B2176474.endif.endif
    i32 0, label %B2176474.endif.endif
  ], !prof !0

B2176474.if.if:                                   ; preds = %B2176474
  %.1850 = icmp sgt i32 %.1842, 0
  %.1843 = load ptr, ptr %excinfo.10, align 8
  %.1851 = select i1 %.1850, ptr %.1843, ptr undef
  store ptr %.1851, ptr %excinfo, align 8
  br label %common.ret

B2176474.endif.endif:                             ; preds = %B2176474.endif, %B2176474.endif
  %.1879 = load i64, ptr %.1865, align 8
  %.1891 = icmp slt i64 %.1852, %.1879
  br i1 %.1891, label %B2176496, label %B2176576

B2176474.endif.if.if:                             ; preds = %B2176474.endif
  %.1877 = icmp sgt i32 %.1869, 0
  %.1870 = load ptr, ptr %excinfo.11, align 8
  %.1878 = select i1 %.1877, ptr %.1870, ptr undef
  store ptr %.1878, ptr %excinfo, align 8
  br label %common.ret

B2176666.if.if:                                   ; preds = %B2176666
  %.2003 = icmp sgt i32 %.1995, 0
  %.1996 = load ptr, ptr %excinfo.12, align 8
  %.2004 = select i1 %.2003, ptr %.1996, ptr undef
  store ptr %.2004, ptr %excinfo, align 8
  br label %common.ret

B2176724.endif:                                   ; preds = %B2176724
  switch i32 %.2039, label %B2176724.endif.if.if [
    i32 -2, label %B2886946
    i32 0, label %B2886946
  ], !prof !0

B2176724.endif.thread:                            ; preds = %B2176724
  switch i32 %.2039, label %B2176724.endif.if.if [
    i32 -2, label %B2177554.thread
    i32 0, label %B2177554.thread
  ], !prof !0

B2176724.endif.if.if:                             ; preds = %B2176724.endif.thread, %B2176724.endif
  %.2047.le = icmp sgt i32 %.2039, 0
  %.2048.le = select i1 %.2047.le, ptr %.2040, ptr undef
  store ptr %.2048.le, ptr %excinfo, align 8
  br label %common.ret

B2177906.endif:                                   ; preds = %B2177906
  switch i32 %.2130, label %B2177906.endif.if.if [
    i32 -2, label %B2177938
    i32 0, label %B2177938
  ], !prof !0

B2177906.endif.thread:                            ; preds = %B2177906
  switch i32 %.2130, label %B2177906.endif.if.if [
    i32 -2, label %B2177980
    i32 0, label %B2177980
  ], !prof !0

B2177906.endif.if.if:                             ; preds = %B2177906.endif.thread, %B2177906.endif
  %.2138.le = icmp sgt i32 %.2130, 0
  %.2139.le = select i1 %.2138.le, ptr %.2131, ptr undef
  store ptr %.2139.le, ptr %excinfo, align 8
  br label %common.ret

B2178210.if.if:                                   ; preds = %B2178210
  %.2209 = icmp sgt i32 %.2201, 0
  %.2202 = load ptr, ptr %excinfo.15, align 8
  %.2210 = select i1 %.2209, ptr %.2202, ptr undef
  store ptr %.2210, ptr %excinfo, align 8
  br label %common.ret

B2179006.endif:                                   ; preds = %B2179006, %B2179006
  %.2305 = load i64, ptr %.2303, align 8, !invariant.load !1
  %.2306 = inttoptr i64 %.2305 to ptr
  %.2335 = load i64, ptr %.2306, align 8
  %.2336 = getelementptr inbounds nuw i8, ptr %.2306, i64 8
  %.2338 = load i64, ptr %.2336, align 8
  %.2339 = getelementptr inbounds nuw i8, ptr %.2306, i64 16
  %.2341 = load i32, ptr %.2339, align 4
  %.2342 = getelementptr inbounds nuw i8, ptr %.2306, i64 20
  %.2344 = load i32, ptr %.2342, align 4
  store i32 1, ptr %.2367, align 4
  %.2373 = load i64, ptr %.2255, align 8
  %.2374 = add nsw i64 %.2373, -1
  store i64 %.2374, ptr %.2255, align 8
  %.2383 = icmp sgt i64 %.2373, 1025
  br i1 %.2383, label %B2179034, label %B2179152

B2179006.if.if:                                   ; preds = %B2179006
  %.2286 = icmp sgt i32 %.2278, 0
  %.2279 = load ptr, ptr %excinfo.16, align 8
  %.2287 = select i1 %.2286, ptr %.2279, ptr undef
  store ptr %.2287, ptr %excinfo, align 8
  br label %common.ret

B2179034.if.if:                                   ; preds = %B2179034
  %.2399 = icmp sgt i32 %.2391, 0
  %.2392 = load ptr, ptr %excinfo.17, align 8
  %.2400 = select i1 %.2399, ptr %.2392, ptr undef
  store ptr %.2400, ptr %excinfo, align 8
  br label %common.ret

B2179184.if.if:                                   ; preds = %B2179184
  %.2434 = icmp sgt i32 %.2426, 0
  %.2427 = load ptr, ptr %excinfo.18, align 8
  %.2435 = select i1 %.2434, ptr %.2427, ptr undef
  store ptr %.2435, ptr %excinfo, align 8
  br label %common.ret

B2181027.if.if:                                   ; preds = %B2181027
  %.2502 = icmp sgt i32 %.2494, 0
  %.2495 = load ptr, ptr %excinfo.19, align 8
  %.2503 = select i1 %.2502, ptr %.2495, ptr undef
  store ptr %.2503, ptr %excinfo, align 8
  br label %common.ret

B2181484.if.if:                                   ; preds = %B2181484
  %.2592 = icmp sgt i32 %.2584, 0
  %.2585 = load ptr, ptr %excinfo.20, align 8
  %.2593 = select i1 %.2592, ptr %.2585, ptr undef
  store ptr %.2593, ptr %excinfo, align 8
  br label %common.ret

B2181485.if.if:                                   ; preds = %B2181485
  %.2626 = icmp sgt i32 %.2618, 0
  %.2619 = load ptr, ptr %excinfo.21, align 8
  %.2627 = select i1 %.2626, ptr %.2619, ptr undef
  store ptr %.2627, ptr %excinfo, align 8
  br label %common.ret

B2181904.if.if:                                   ; preds = %B2181904
  %.2668 = icmp sgt i32 %.2660, 0
  %.2661 = load ptr, ptr %excinfo.22, align 8
  %.2669 = select i1 %.2668, ptr %.2661, ptr undef
  store ptr %.2669, ptr %excinfo, align 8
  br label %common.ret

B2181972.if.if:                                   ; preds = %B2181972
  %.2709 = icmp sgt i32 %.2701, 0
  %.2702 = load ptr, ptr %excinfo.23, align 8
  %.2710 = select i1 %.2709, ptr %.2702, ptr undef
  store ptr %.2710, ptr %excinfo, align 8
  br label %common.ret

B2182076.endif:                                   ; preds = %B2182076, %B2182076
  %.2756 = load i32, ptr %.2742, align 4
  br label %B2300636

B2182076.if.if:                                   ; preds = %B2182076
  %.2754 = icmp sgt i32 %.2746, 0
  %.2747 = load ptr, ptr %excinfo.24, align 8
  %.2755 = select i1 %.2754, ptr %.2747, ptr undef
  store ptr %.2755, ptr %excinfo, align 8
  br label %common.ret

B2187055.if.if:                                   ; preds = %B2187055
  %.2805 = icmp sgt i32 %.2797, 0
  %.2798 = load ptr, ptr %excinfo.25, align 8
  %.2806 = select i1 %.2805, ptr %.2798, ptr undef
  store ptr %.2806, ptr %excinfo, align 8
  br label %common.ret

B2187058.endif:                                   ; preds = %B2187058, %B2187058
  %.2852 = load i64, ptr %.2838, align 8
  br label %B2300636

B2187058.if.if:                                   ; preds = %B2187058
  %.2850 = icmp sgt i32 %.2842, 0
  %.2843 = load ptr, ptr %excinfo.26, align 8
  %.2851 = select i1 %.2850, ptr %.2843, ptr undef
  store ptr %.2851, ptr %excinfo, align 8
  br label %common.ret

B2255492.if.if:                                   ; preds = %B2255492
  %.2967 = icmp sgt i32 %.2959, 0
  %.2960 = load ptr, ptr %excinfo.27, align 8
  %.2968 = select i1 %.2967, ptr %.2960, ptr undef
  store ptr %.2968, ptr %excinfo, align 8
  br label %common.ret

B2255596.endif:                                   ; preds = %B2255596, %B2255596
  %.3094 = load i64, ptr %.3416, align 8, !invariant.load !1
  %.3095 = inttoptr i64 %.3094 to ptr
  %.3115 = sext i32 %.3114 to i64
  %.3122 = mul nsw i64 %.3115, 144
  %.3125 = getelementptr inbounds i8, ptr %.3095, i64 %.3122
  store i32 -1, ptr %.3128, align 4
  %.3170 = getelementptr inbounds nuw i8, ptr %.3125, i64 44
  %.3172 = load i32, ptr %.3170, align 4
  %.3174.not = icmp eq i32 %.3172, -1
  br i1 %.3174.not, label %B2300182, label %B2300154

B2255596.if.if:                                   ; preds = %B2255596
  %.3152 = icmp sgt i32 %.3144, 0
  %.3145 = load ptr, ptr %excinfo.28, align 8
  %.3153 = select i1 %.3152, ptr %.3145, ptr undef
  store ptr %.3153, ptr %excinfo, align 8
  br label %common.ret

B2300182.endif:                                   ; preds = %B2300182, %B2300182
  br i1 %.813.not, label %B2300636, label %B2300194

B2300182.if.if:                                   ; preds = %B2300182
  %.3266 = icmp sgt i32 %.3258, 0
  %.3259 = load ptr, ptr %excinfo.29, align 8
  %.3267 = select i1 %.3266, ptr %.3259, ptr undef
  store ptr %.3267, ptr %excinfo, align 8
  br label %common.ret

B2300350.if.if:                                   ; preds = %B2300350
  %.3374 = icmp sgt i32 %.3366, 0
  %.3367 = load ptr, ptr %excinfo.30, align 8
  %.3375 = select i1 %.3374, ptr %.3367, ptr undef
  store ptr %.3375, ptr %excinfo, align 8
  br label %common.ret

B2300434.if.if:                                   ; preds = %B2300434
  %.3509 = icmp sgt i32 %.3501, 0
  %.3502 = load ptr, ptr %excinfo.31, align 8
  %.3510 = select i1 %.3509, ptr %.3502, ptr undef
  store ptr %.3510, ptr %excinfo, align 8
  br label %common.ret

B2300456.if.if:                                   ; preds = %B2300456
  %.3545 = icmp sgt i32 %.3537, 0
  %.3538 = load ptr, ptr %excinfo.32, align 8
  %.3546 = select i1 %.3545, ptr %.3538, ptr undef
  store ptr %.3546, ptr %excinfo, align 8
  br label %common.ret

B2322659.endif:                                   ; preds = %B2322659, %B2322659
  store ptr null, ptr %.3751, align 8
  %.3755 = call i32 @tokens.end(ptr nonnull %.3751, ptr nonnull %excinfo.34, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882226)
  switch i32 %.3755, label %B2322659.endif.if.if [
    i32 -2, label %B2886668
    i32 0, label %B2886668
  ], !prof !0

B2322659.if.if:                                   ; preds = %B2322659
  %.3736 = icmp sgt i32 %.3728, 0
  %.3729 = load ptr, ptr %excinfo.33, align 8
  %.3737 = select i1 %.3736, ptr %.3729, ptr undef
  store ptr %.3737, ptr %excinfo, align 8
  br label %common.ret

B2322659.endif.if.if:                             ; preds = %B2322659.endif
  %.3763 = icmp sgt i32 %.3755, 0
  %.3756 = load ptr, ptr %excinfo.34, align 8
  %.3764 = select i1 %.3763, ptr %.3756, ptr undef
  store ptr %.3764, ptr %excinfo, align 8
  br label %common.ret

B2322819.endif:                                   ; preds = %B2322819
  switch i32 %.4018, label %B2322819.endif.if.if [
    i32 -2, label %B2322847
    i32 0, label %B2322847
  ], !prof !0

B2322819.endif.thread:                            ; preds = %B2322819
  switch i32 %.4018, label %B2322819.endif.if.if [
    i32 -2, label %B2322869
    i32 0, label %B2322869
  ], !prof !0

B2322819.endif.if.if:                             ; preds = %B2322819.endif.thread, %B2322819.endif
  %.4026.le = icmp sgt i32 %.4018, 0
  %.4027.le = select i1 %.4026.le, ptr %.4019, ptr undef
  store ptr %.4027.le, ptr %excinfo, align 8
  br label %common.ret

B2322847.if.if:                                   ; preds = %B2322847
  %.4065 = icmp sgt i32 %.4057, 0
  %.4058 = load ptr, ptr %excinfo.36, align 8
  %.4066 = select i1 %.4065, ptr %.4058, ptr undef
  store ptr %.4066, ptr %excinfo, align 8
  br label %common.ret

B2322933.endif:                                   ; preds = %B2322933
  switch i32 %.4107, label %B2322933.endif.if.if [
    i32 -2, label %B2344550
    i32 0, label %B2344550
  ], !prof !0

B2322933.endif.thread:                            ; preds = %B2322933
  switch i32 %.4107, label %B2322933.endif.if.if [
    i32 -2, label %B2344432
    i32 0, label %B2344432
  ], !prof !0

B2322933.endif.if.if:                             ; preds = %B2322933.endif.thread, %B2322933.endif
  %.4115.le = icmp sgt i32 %.4107, 0
  %.4116.le = select i1 %.4115.le, ptr %.4108, ptr undef
  store ptr %.4116.le, ptr %excinfo, align 8
  br label %common.ret

B2344550.endif:                                   ; preds = %B2344550, %B2344550
  %.4214 = load i32, ptr %.3708, align 4
  %.4215 = sext i32 %.4214 to i64
  %.4222 = mul nsw i64 %.4215, 144
  %.4225 = getelementptr inbounds i8, ptr %.3804, i64 %.4222
  %.4227 = getelementptr inbounds nuw i8, ptr %.4225, i64 12
  %.4229 = load i32, ptr %.4227, align 4
  %.4231 = icmp eq i32 %.4229, 0
  br i1 %.4231, label %B2344632, label %B2345080

B2344550.if.if:                                   ; preds = %B2344550
  %.4162 = icmp sgt i32 %.4154, 0
  %.4155 = load ptr, ptr %excinfo.38, align 8
  %.4163 = select i1 %.4162, ptr %.4155, ptr undef
  store ptr %.4163, ptr %excinfo, align 8
  br label %common.ret

B2344632.if.if:                                   ; preds = %B2344632
  %.4248 = icmp sgt i32 %.4240, 0
  %.4241 = load ptr, ptr %excinfo.39, align 8
  %.4249 = select i1 %.4248, ptr %.4241, ptr undef
  store ptr %.4249, ptr %excinfo, align 8
  br label %common.ret

B2526149.endif:                                   ; preds = %B2526149, %B2526149
  %.4382 = load i64, ptr %.4368, align 8
  switch i64 %.4382, label %B2706981 [
    i64 1, label %B2526457
    i64 4, label %B2887017
  ]

B2526149.if.if:                                   ; preds = %B2526149
  %.4380 = icmp sgt i32 %.4372, 0
  %.4373 = load ptr, ptr %excinfo.40, align 8
  %.4381 = select i1 %.4380, ptr %.4373, ptr undef
  store ptr %.4381, ptr %excinfo, align 8
  br label %common.ret

B2526507.if.if:                                   ; preds = %B2526507
  %.4522 = icmp sgt i32 %.4514, 0
  %.4515 = load ptr, ptr %excinfo.41, align 8
  %.4523 = select i1 %.4522, ptr %.4515, ptr undef
  store ptr %.4523, ptr %excinfo, align 8
  br label %common.ret

B2526567.if.if:                                   ; preds = %B2526567
  %.4641 = icmp sgt i32 %.4633, 0
  %.4634 = load ptr, ptr %excinfo.42, align 8
  %.4642 = select i1 %.4641, ptr %.4634, ptr undef
  store ptr %.4642, ptr %excinfo, align 8
  br label %common.ret

B2526689.endif:                                   ; preds = %B2526689, %B2526689
  %.4848 = load i32, ptr %.4714, align 4
  %.4850.not = icmp eq i32 %.4848, -1
  br i1 %.4850.not, label %B2526727, label %B2526721

B2526689.if.if:                                   ; preds = %B2526689
  %.4833 = icmp sgt i32 %.4825, 0
  %.4826 = load ptr, ptr %excinfo.43, align 8
  %.4834 = select i1 %.4833, ptr %.4826, ptr undef
  store ptr %.4834, ptr %excinfo, align 8
  br label %common.ret

B2526725.endif:                                   ; preds = %B2526725, %B2526725
  %.4924 = load i64, ptr %.4910, align 8
  %.4937 = getelementptr inbounds nuw i8, ptr %.4890, i64 4
  %.4939 = load i32, ptr %.4937, align 4
  %.4943 = sext i32 %.4939 to i64
  store i64 0, ptr %.4944, align 8
  %.4948 = call i32 @hours.after(ptr nonnull %.4944, ptr nonnull %excinfo.45, ptr nonnull %arg.runs.4, i64 %.4924, i64 %.4943)
  switch i32 %.4948, label %B2526725.endif.if.if [
    i32 -2, label %B2526725.endif.endif
    i32 0, label %B2526725.endif.endif
  ], !prof !0

B2526725.if.if:                                   ; preds = %B2526725
  %.4922 = icmp sgt i32 %.4914, 0
  %.4915 = load ptr, ptr %excinfo.44, align 8
  %.4923 = select i1 %.4922, ptr %.4915, ptr undef
  store ptr %.4923, ptr %excinfo, align 8
  br label %common.ret

B2526725.endif.endif:                             ; preds = %B2526725.endif, %B2526725.endif
  %.4958 = load i64, ptr %.4944, align 8
  %.4969 = getelementptr inbounds nuw i8, ptr %.36982230, i64 32
  %.4971 = load i32, ptr %.4969, align 4
  %.4972 = sext i32 %.4971 to i64
  %.4973 = add nsw i64 %.4972, 2199023255552
  %.4975 = getelementptr inbounds nuw i8, ptr %.36982230, i64 60
  %.4977 = load i32, ptr %.4975, align 4
  %.4982 = sext i32 %.4977 to i64
  store ptr null, ptr %.4983, align 8
  %.4987 = call i32 @events.schedule(ptr nonnull %.4983, ptr nonnull %excinfo.46, ptr nonnull %arg.runs.4, i64 %.4958, i64 %.4973, i64 %advance_v2_do_next_v3_slot.5.413882225, i64 %.4982)
  switch i32 %.4987, label %B2526725.endif.endif.if.if [
    i32 -2, label %B2886668
    i32 0, label %B2886668
  ], !prof !0

B2526725.endif.if.if:                             ; preds = %B2526725.endif
  %.4956 = icmp sgt i32 %.4948, 0
  %.4949 = load ptr, ptr %excinfo.45, align 8
  %.4957 = select i1 %.4956, ptr %.4949, ptr undef
  store ptr %.4957, ptr %excinfo, align 8
  br label %common.ret

B2526725.endif.endif.if.if:                       ; preds = %B2526725.endif.endif
  %.4995 = icmp sgt i32 %.4987, 0
  %.4988 = load ptr, ptr %excinfo.46, align 8
  %.4996 = select i1 %.4995, ptr %.4988, ptr undef
  store ptr %.4996, ptr %excinfo, align 8
  br label %common.ret

B2526727.if.if:                                   ; preds = %B2526727
  %.5033 = icmp sgt i32 %.5025, 0
  %.5026 = load ptr, ptr %excinfo.47, align 8
  %.5034 = select i1 %.5033, ptr %.5026, ptr undef
  store ptr %.5034, ptr %excinfo, align 8
  br label %common.ret

B2526875.endif:                                   ; preds = %B2526875, %B2526875
  %.5194 = getelementptr inbounds nuw i8, ptr %.36982231, i64 8
  store i64 %.5183, ptr %.5194, align 8
  %.5198 = getelementptr inbounds nuw i8, ptr %.36982231, i64 76
  %.5200 = load i32, ptr %.5198, align 4
  %.5202.not = icmp eq i32 %.5200, -1
  br i1 %.5202.not, label %B2526965, label %B2526889

B2526875.if.if:                                   ; preds = %B2526875
  %.5181 = icmp sgt i32 %.5173, 0
  %.5174 = load ptr, ptr %excinfo.48, align 8
  %.5182 = select i1 %.5181, ptr %.5174, ptr undef
  store ptr %.5182, ptr %excinfo, align 8
  br label %common.ret

B2526965.endif:                                   ; preds = %B2526965, %B2526965
  %.5352 = getelementptr inbounds nuw i8, ptr %.36982231, i64 44
  %.5354 = load i32, ptr %.5352, align 4
  %.5356 = sext i32 %.5354 to i64
  store ptr null, ptr %.5357, align 8
  %.5361 = call i32 @work.work_has_come(ptr nonnull %.5357, ptr nonnull %excinfo.50, ptr nonnull %arg.runs.4, i64 %.5356)
  switch i32 %.5361, label %B2526965.endif.if.if [
    i32 -2, label %B2526965.endif.endif
    i32 0, label %B2526965.endif.endif
  ], !prof !0

B2526965.if.if:                                   ; preds = %B2526965
  %.5338 = icmp sgt i32 %.5330, 0
  %.5331 = load ptr, ptr %excinfo.49, align 8
  %.5339 = select i1 %.5338, ptr %.5331, ptr undef
  store ptr %.5339, ptr %excinfo, align 8
  br label %common.ret

B2526965.endif.endif:                             ; preds = %B2526965.endif, %B2526965.endif
  br i1 %.813.not, label %B2527039, label %B2526993

B2526965.endif.if.if:                             ; preds = %B2526965.endif
  %.5369 = icmp sgt i32 %.5361, 0
  %.5362 = load ptr, ptr %excinfo.50, align 8
  %.5370 = select i1 %.5369, ptr %.5362, ptr undef
  store ptr %.5370, ptr %excinfo, align 8
  br label %common.ret

B2527039.endif:                                   ; preds = %B2527039, %B2527039
  %.5555.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.5555.fca.0.load = load i64, ptr %.5541, align 8
  store ptr null, ptr %.5576, align 8
  %.5580 = call i32 @lanes.join_lane(ptr nonnull %.5576, ptr nonnull %excinfo.52, ptr nonnull %arg.runs.4, i64 %advance_v2_do_next_v3_slot.5.413882224, i64 %.5555.fca.0.load, i64 %.5555.fca.1.load)
  switch i32 %.5580, label %B2527039.endif.if.if [
    i32 -2, label %B2527039.endif.endif
    i32 0, label %B2527039.endif.endif
  ], !prof !0

B2527039.if.if:                                   ; preds = %B2527039
  %.5553 = icmp sgt i32 %.5545, 0
  %.5546 = load ptr, ptr %excinfo.51, align 8
  %.5554 = select i1 %.5553, ptr %.5546, ptr undef
  store ptr %.5554, ptr %excinfo, align 8
  br label %common.ret

B2527039.endif.endif:                             ; preds = %B2527039.endif, %B2527039.endif
  br i1 %.5601.not, label %B2886668, label %B2527071

B2527039.endif.if.if:                             ; preds = %B2527039.endif
  %.5588 = icmp sgt i32 %.5580, 0
  %.5581 = load ptr, ptr %excinfo.52, align 8
  %.5589 = select i1 %.5588, ptr %.5581, ptr undef
  store ptr %.5589, ptr %excinfo, align 8
  br label %common.ret

B2706731.if.if:                                   ; preds = %B2706731
  %.5668 = icmp sgt i32 %.5660, 0
  %.5661 = load ptr, ptr %excinfo.53, align 8
  %.5669 = select i1 %.5668, ptr %.5661, ptr undef
  store ptr %.5669, ptr %excinfo, align 8
  br label %common.ret

B2706791.endif:                                   ; preds = %B2706791, %B2706791
  %.5707 = load i64, ptr %.5693, align 8
  %.5723 = load i64, ptr %.2185, align 8
  %.5724 = add nsw i64 %.5723, %.5707
  %.5726 = getelementptr inbounds nuw i8, ptr %.36982231, i64 32
  %.5728 = load i32, ptr %.5726, align 4
  %.5729 = sext i32 %.5728 to i64
  %.5730 = add nsw i64 %.5729, 9895604649984
  %.5732 = getelementptr inbounds nuw i8, ptr %.36982231, i64 60
  %.5734 = load i32, ptr %.5732, align 4
  %.5739 = sext i32 %.5734 to i64
  store ptr null, ptr %.5740, align 8
  %.5744 = call i32 @events.schedule(ptr nonnull %.5740, ptr nonnull %excinfo.55, ptr nonnull %arg.runs.4, i64 %.5724, i64 %.5730, i64 %advance_v2_do_next_v3_slot.5.413882224, i64 %.5739)
  switch i32 %.5744, label %B2706791.endif.if.if [
    i32 -2, label %B2886668
    i32 0, label %B2886668
  ], !prof !0

B2706791.if.if:                                   ; preds = %B2706791
  %.5705 = icmp sgt i32 %.5697, 0
  %.5698 = load ptr, ptr %excinfo.54, align 8
  %.5706 = select i1 %.5705, ptr %.5698, ptr undef
  store ptr %.5706, ptr %excinfo, align 8
  br label %common.ret

B2706791.endif.if.if:                             ; preds = %B2706791.endif
  %.5752 = icmp sgt i32 %.5744, 0
  %.5745 = load ptr, ptr %excinfo.55, align 8
  %.5753 = select i1 %.5752, ptr %.5745, ptr undef
  store ptr %.5753, ptr %excinfo, align 8
  br label %common.ret

B2886714.if.if:                                   ; preds = %B2886714
  %.5863 = icmp sgt i32 %.5855, 0
  %.5856 = load ptr, ptr %excinfo.56, align 8
  %.5864 = select i1 %.5863, ptr %.5856, ptr undef
  store ptr %.5864, ptr %excinfo, align 8
  br label %common.ret

B2886991.if.if:                                   ; preds = %B2886991
  %.5936 = icmp sgt i32 %.5928, 0
  %.5929 = load ptr, ptr %excinfo.57, align 8
  %.5937 = select i1 %.5936, ptr %.5929, ptr undef
  store ptr %.5937, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #0

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.floor.f64(double) #1

; Function Attrs: alwaysinline
define internal i32 @kernel.lack_of_room(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.8 = getelementptr inbounds nuw i8, ptr %arg.run, i64 164
  %.10 = load i32, ptr %.8, align 4
  %.11.not = icmp eq i32 %.10, 0
  br i1 %.11.not, label %B18, label %B152

B18:                                              ; preds = %B0
  %.14 = getelementptr inbounds nuw i8, ptr %arg.run, i64 64
  %.16 = load i64, ptr %.14, align 8
  %.18 = getelementptr inbounds nuw i8, ptr %arg.run, i64 196
  %.20 = load i32, ptr %.18, align 4
  %.21 = sext i32 %.20 to i64
  %.22 = mul nsw i64 %.21, 48
  %.23 = add nsw i64 %.22, %.16
  %.36 = getelementptr i8, ptr %arg.run, i64 1368
  %.38 = load i64, ptr %.36, align 8, !invariant.load !1
  %.54 = icmp sgt i64 %.23, %.38
  br i1 %.54, label %common.ret, label %B272

common.ret:                                       ; preds = %B764, %B660, %B496, %B376, %B272, %B152, %B18
  %spec.select.sink = phi i64 [ %spec.select, %B764 ], [ 5, %B496 ], [ 4, %B376 ], [ 3, %B272 ], [ 7, %B152 ], [ 2, %B18 ], [ 10, %B660 ]
  store i64 %spec.select.sink, ptr %retptr, align 8
  ret i32 0

B152:                                             ; preds = %B0
  %.67 = getelementptr inbounds nuw i8, ptr %arg.run, i64 172
  %.69 = load i32, ptr %.67, align 4
  %.71 = sext i32 %.69 to i64
  %.72 = add nsw i64 %.71, 96
  %.85 = getelementptr i8, ptr %arg.run, i64 1416
  %.87 = load i64, ptr %.85, align 8, !invariant.load !1
  %.103 = icmp sgt i64 %.72, %.87
  br i1 %.103, label %common.ret, label %B272

B272:                                             ; preds = %B152, %B18
  %.110 = getelementptr inbounds nuw i8, ptr %arg.run, i64 160
  %.112 = load i32, ptr %.110, align 4
  %.113 = sext i32 %.112 to i64
  %.114 = add nsw i64 %.113, 48
  %.127 = getelementptr i8, ptr %arg.run, i64 1304
  %.129 = load i64, ptr %.127, align 8, !invariant.load !1
  %.145 = icmp sgt i64 %.114, %.129
  br i1 %.145, label %common.ret, label %B376

B376:                                             ; preds = %B272
  %.152 = getelementptr inbounds nuw i8, ptr %arg.run, i64 100
  %.154 = load i32, ptr %.152, align 4
  %.156 = sext i32 %.154 to i64
  %.157 = add nsw i64 %.156, 96
  %.170 = getelementptr i8, ptr %arg.run, i64 1328
  %.172 = load i64, ptr %.170, align 8, !invariant.load !1
  %.188 = icmp sgt i64 %.157, %.172
  br i1 %.188, label %common.ret, label %B496

B496:                                             ; preds = %B376
  %.195 = getelementptr inbounds nuw i8, ptr %arg.run, i64 72
  %.197 = load i64, ptr %.195, align 8
  %.198 = add nsw i64 %.197, 4
  %.200 = getelementptr inbounds nuw i8, ptr %arg.run, i64 152
  %.202 = load i32, ptr %.200, align 4
  %.203 = sext i32 %.202 to i64
  %.204 = mul nsw i64 %.203, 48
  %.205 = add nsw i64 %.198, %.204
  %.218 = getelementptr i8, ptr %arg.run, i64 1352
  %.220 = load i64, ptr %.218, align 8, !invariant.load !1
  %.236 = icmp sgt i64 %.205, %.220
  br i1 %.236, label %common.ret, label %B632

B632:                                             ; preds = %B496
  %.242 = load i8, ptr @switch.children, align 1
  %.243.not = icmp eq i8 %.242, 0
  br i1 %.243.not, label %B764, label %B660

B660:                                             ; preds = %B632
  %.246 = getelementptr inbounds nuw i8, ptr %arg.run, i64 224
  %.248 = load i64, ptr %.246, align 8
  %.249 = add nsw i64 %.248, 48
  %.262 = getelementptr i8, ptr %arg.run, i64 1344
  %.264 = load i64, ptr %.262, align 8, !invariant.load !1
  %.280 = icmp sgt i64 %.249, %.264
  br i1 %.280, label %common.ret, label %B764

B764:                                             ; preds = %B660, %B632
  %.287 = getelementptr inbounds nuw i8, ptr %arg.run, i64 48
  %.289 = load i64, ptr %.287, align 8
  %.290 = add nsw i64 %.289, 48
  %.292 = getelementptr inbounds nuw i8, ptr %arg.run, i64 56
  %.294 = load i64, ptr %.292, align 8
  %.297 = icmp sgt i64 %.290, %.294
  %spec.select = select i1 %.297, i64 6, i64 0
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @broods.make_child(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #4 {
B0:
  %.111 = alloca [2 x i64], align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.170 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.207 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.245 = alloca i32, align 4
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.357 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.12 = getelementptr i8, ptr %arg.run, i64 744
  %.14 = load i64, ptr %.12, align 8, !invariant.load !1
  %.15 = inttoptr i64 %.14 to ptr
  %.32 = getelementptr inbounds nuw i8, ptr %arg.run, i64 208
  %.34 = load i32, ptr %.32, align 4
  %.35 = sext i32 %.34 to i64
  %.42 = mul nsw i64 %.35, 40
  %.45 = getelementptr inbounds i8, ptr %.15, i64 %.42
  %.55 = getelementptr i8, ptr %arg.run, i64 416
  %.57 = load i64, ptr %.55, align 8, !invariant.load !1
  %.58 = inttoptr i64 %.57 to ptr
  %.75 = getelementptr inbounds nuw i8, ptr %.45, i64 8
  %.77 = load i32, ptr %.75, align 4
  %.78 = sext i32 %.77 to i64
  %.85 = mul nsw i64 %.78, 88
  %.88 = getelementptr inbounds i8, ptr %.58, i64 %.85
  %.97 = load i64, ptr %.45, align 8
  %.101 = load i64, ptr %.88, align 8
  %.103 = getelementptr inbounds nuw i8, ptr %.45, i64 16
  %.105 = load i32, ptr %.103, align 4
  %.106 = sext i32 %.105 to i64
  %.108 = getelementptr inbounds nuw i8, ptr %.45, i64 24
  %.110 = load i64, ptr %.108, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.111, i8 0, i64 16, i1 false)
  %.115 = call i32 @arithmetic.block(ptr nonnull %.111, ptr nonnull %excinfo.1, i64 0, i64 0, i64 %.97, i64 %.101, i64 %.106, i64 %.110)
  %.125.fca.0.load = load i64, ptr %.111, align 8
  switch i32 %.115, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B350:                                             ; preds = %B0.endif
  %.155 = sext i32 %.154 to i64
  %.166 = load i64, ptr %.88, align 8
  store i64 0, ptr %.170, align 8
  %.174 = call i32 @draws.single_draw(ptr nonnull %.170, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.155, i64 %.125.fca.0.load, i64 14, i64 %.166, i64 0)
  %.184 = load i64, ptr %.170, align 8
  switch i32 %.174, label %B350.if.if [
    i32 -2, label %B420
    i32 0, label %B420
  ], !prof !0

B420:                                             ; preds = %B0.endif, %B350, %B350
  %delay.2.0 = phi i64 [ 0, %B0.endif ], [ %.184, %B350 ], [ %.184, %B350 ]
  %.199 = getelementptr inbounds nuw i8, ptr %.88, i64 40
  %.201 = load i32, ptr %.199, align 4
  %.206 = sext i32 %.201 to i64
  store i64 0, ptr %.207, align 8
  %.211 = call i32 @hours.after(ptr nonnull %.207, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %delay.2.0, i64 %.206)
  %.221 = load i64, ptr %.207, align 8
  switch i32 %.211, label %B420.if.if [
    i32 -2, label %B420.endif
    i32 0, label %B420.endif
  ], !prof !0

B486:                                             ; preds = %B420.endif
  store i32 0, ptr %.245, align 4
  %.249 = call i32 @broods.free_row(ptr nonnull %.245, ptr nonnull %excinfo.4, ptr nonnull %arg.run)
  switch i32 %.249, label %B486.if.if [
    i32 -2, label %B486.endif
    i32 0, label %B486.endif
  ], !prof !0

B770:                                             ; preds = %B420.endif
  %.389 = getelementptr inbounds nuw i8, ptr %arg.run, i64 240
  %.391 = load i64, ptr %.389, align 8
  %.392 = add nsw i64 %.391, 1
  store i64 %.392, ptr %.389, align 8
  br label %B802

B802:                                             ; preds = %B486.endif, %B486.endif, %B770
  %.401 = load i64, ptr %.108, align 8
  %.402 = add nsw i64 %.401, 1
  store i64 %.402, ptr %.108, align 8
  %.412 = getelementptr inbounds nuw i8, ptr %.45, i64 32
  %.414 = load i64, ptr %.412, align 8
  %.417 = icmp eq i64 %.402, %.414
  br i1 %.417, label %B866, label %B962

B866:                                             ; preds = %B802
  %.422 = load i32, ptr %.32, align 4
  %.424 = add i32 %.422, 1
  store i32 %.424, ptr %.32, align 4
  %.435 = getelementptr inbounds nuw i8, ptr %arg.run, i64 212
  %.437 = load i32, ptr %.435, align 4
  %.438 = icmp eq i32 %.424, %.437
  br i1 %.438, label %B930, label %B966

common.ret:                                       ; preds = %B486.endif.if.if, %B486.if.if, %B420.if.if, %B350.if.if, %B0.if.if, %B966, %B962, %B930
  %common.ret.op = phi i32 [ 0, %B930 ], [ 0, %B962 ], [ 0, %B966 ], [ %.115, %B0.if.if ], [ %.174, %B350.if.if ], [ %.211, %B420.if.if ], [ %.249, %B486.if.if ], [ %.361, %B486.endif.if.if ]
  ret i32 %common.ret.op

B930:                                             ; preds = %B866
  store i32 0, ptr %.32, align 4
  store i32 0, ptr %.435, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B962:                                             ; preds = %B802
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B966:                                             ; preds = %B866
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.152 = getelementptr inbounds nuw i8, ptr %.88, i64 36
  %.154 = load i32, ptr %.152, align 4
  %.156.not = icmp eq i32 %.154, -1
  br i1 %.156.not, label %B420, label %B350

B0.if.if:                                         ; preds = %B0
  %.123 = icmp sgt i32 %.115, 0
  %.116 = load ptr, ptr %excinfo.1, align 8
  %.124 = select i1 %.123, ptr %.116, ptr undef
  store ptr %.124, ptr %excinfo, align 8
  br label %common.ret

B350.if.if:                                       ; preds = %B350
  %.182 = icmp sgt i32 %.174, 0
  %.175 = load ptr, ptr %excinfo.2, align 8
  %.183 = select i1 %.182, ptr %.175, ptr undef
  store ptr %.183, ptr %excinfo, align 8
  br label %common.ret

B420.endif:                                       ; preds = %B420, %B420
  %.239 = load i64, ptr %arg.run, align 8
  %.241 = icmp slt i64 %.221, %.239
  br i1 %.241, label %B486, label %B770

B420.if.if:                                       ; preds = %B420
  %.219 = icmp sgt i32 %.211, 0
  %.212 = load ptr, ptr %excinfo.3, align 8
  %.220 = select i1 %.219, ptr %.212, ptr undef
  store ptr %.220, ptr %excinfo, align 8
  br label %common.ret

B486.endif:                                       ; preds = %B486, %B486
  %.259 = load i32, ptr %.245, align 4
  %.274 = getelementptr i8, ptr %arg.run, i64 752
  %.276 = load i64, ptr %.274, align 8, !invariant.load !1
  %.277 = inttoptr i64 %.276 to ptr
  %.293 = sext i32 %.259 to i64
  %.300 = shl nsw i64 %.293, 5
  %.303 = getelementptr inbounds i8, ptr %.277, i64 %.300
  %.308 = load i64, ptr %.108, align 8
  %.312 = load i32, ptr %.75, align 4
  store i64 %.125.fca.0.load, ptr %.303, align 8
  %.319 = getelementptr inbounds nuw i8, ptr %.303, i64 8
  store i64 %.308, ptr %.319, align 8
  %.322 = getelementptr inbounds nuw i8, ptr %.303, i64 16
  store i32 %.312, ptr %.322, align 4
  %.326 = getelementptr inbounds nuw i8, ptr %.45, i64 12
  %.328 = load i32, ptr %.326, align 4
  %.330 = getelementptr inbounds nuw i8, ptr %.45, i64 20
  %.332 = load i32, ptr %.330, align 4
  %.333 = getelementptr inbounds nuw i8, ptr %.303, i64 20
  store i32 %.328, ptr %.333, align 4
  %.336 = getelementptr inbounds nuw i8, ptr %.303, i64 24
  store i32 %.332, ptr %.336, align 4
  %.340 = getelementptr inbounds nuw i8, ptr %arg.run, i64 232
  %.342 = load i64, ptr %.340, align 8
  %.343 = add nsw i64 %.342, 1
  store i64 %.343, ptr %.340, align 8
  %.353 = add nsw i64 %.342, 3298534883329
  store ptr null, ptr %.357, align 8
  %.361 = call i32 @events.schedule(ptr nonnull %.357, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %.221, i64 %.353, i64 %.293, i64 0)
  switch i32 %.361, label %B486.endif.if.if [
    i32 -2, label %B802
    i32 0, label %B802
  ], !prof !0

B486.if.if:                                       ; preds = %B486
  %.257 = icmp sgt i32 %.249, 0
  %.250 = load ptr, ptr %excinfo.4, align 8
  %.258 = select i1 %.257, ptr %.250, ptr undef
  store ptr %.258, ptr %excinfo, align 8
  br label %common.ret

B486.endif.if.if:                                 ; preds = %B486.endif
  %.369 = icmp sgt i32 %.361, 0
  %.362 = load ptr, ptr %excinfo.5, align 8
  %.370 = select i1 %.369, ptr %.362, ptr undef
  store ptr %.370, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @arithmetic.block(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.key_0, i64 %arg.key_1, i64 %arg.item, i64 %arg.purpose, i64 %arg.step, i64 %arg.visit) #3 {
B0:
  %.11 = alloca [4 x i64], align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %.11, i8 0, i64 32, i1 false)
  %.15 = call i32 @arithmetic.whole_block(ptr nonnull %.11, ptr nonnull %excinfo.1, i64 %arg.key_0, i64 %arg.key_1, i64 %arg.item, i64 %arg.purpose, i64 %arg.step, i64 %arg.visit)
  switch i32 %.15, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.15, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.11, i64 8
  %.25.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.25.fca.0.load = load i64, ptr %.11, align 8
  store i64 %.25.fca.0.load, ptr %retptr, align 8
  %retptr.repack5 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 %.25.fca.1.load, ptr %retptr.repack5, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.23 = icmp sgt i32 %.15, 0
  %.16 = load ptr, ptr %excinfo.1, align 8
  %.24 = select i1 %.23, ptr %.16, ptr undef
  store ptr %.24, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @arithmetic.whole_block(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.key_0, i64 %arg.key_1, i64 %arg.item, i64 %arg.purpose, i64 %arg.step, i64 %arg.visit) #3 {
B0.endif.endif:
  %.16 = add i64 %arg.item, 1
  %.174 = zext i64 %.16 to i128
  %.175 = mul nuw i128 %.174, 15197193596820024467
  %.176 = lshr i128 %.175, 64
  %.177 = trunc nuw i128 %.176 to i64
  %.191 = zext i64 %arg.step to i128
  %.192 = mul nuw i128 %.191, 14581110107779764567
  %.193 = lshr i128 %.192, 64
  %.194 = trunc nuw i128 %.193 to i64
  %0 = xor i64 %arg.purpose, %.194
  %.209 = xor i64 %0, %arg.key_0
  %1 = xor i64 %arg.visit, %.177
  %.213 = xor i64 %1, %arg.key_1
  %.247 = add i64 %arg.key_0, -7046029254386353131
  %.249 = add i64 %arg.key_1, -4942790177534073029
  %.174.1 = zext i64 %.209 to i128
  %.175.1 = mul nuw i128 %.174.1, 15197193596820024467
  %.176.1 = lshr i128 %.175.1, 64
  %.191.1 = zext i64 %.213 to i128
  %.192.1 = mul nuw i128 %.191.1, 14581110107779764567
  %.193.1 = lshr i128 %.192.1, 64
  %2 = xor i128 %.192, %.193.1
  %3 = trunc i128 %2 to i64
  %.209.1 = xor i64 %.247, %3
  %4 = xor i128 %.175, %.176.1
  %5 = trunc i128 %4 to i64
  %.213.1 = xor i64 %.249, %5
  %.247.1 = add i64 %arg.key_0, 4354685564936845354
  %.249.1 = add i64 %arg.key_1, 8561163718641405558
  %.174.2 = zext i64 %.209.1 to i128
  %.175.2 = mul nuw i128 %.174.2, 15197193596820024467
  %.176.2 = lshr i128 %.175.2, 64
  %.191.2 = zext i64 %.213.1 to i128
  %.192.2 = mul nuw i128 %.191.2, 14581110107779764567
  %.193.2 = lshr i128 %.192.2, 64
  %6 = xor i128 %.192.1, %.193.2
  %7 = trunc i128 %6 to i64
  %.209.2 = xor i64 %.247.1, %7
  %8 = xor i128 %.175.1, %.176.2
  %9 = trunc i128 %8 to i64
  %.213.2 = xor i64 %.249.1, %9
  %.247.2 = add i64 %arg.key_0, -2691343689449507777
  %.249.2 = add i64 %arg.key_1, 3618373541107332529
  %.174.3 = zext i64 %.209.2 to i128
  %.175.3 = mul nuw i128 %.174.3, 15197193596820024467
  %.176.3 = lshr i128 %.175.3, 64
  %.191.3 = zext i64 %.213.2 to i128
  %.192.3 = mul nuw i128 %.191.3, 14581110107779764567
  %.193.3 = lshr i128 %.192.3, 64
  %10 = xor i128 %.192.2, %.193.3
  %11 = trunc i128 %10 to i64
  %.209.3 = xor i64 %.247.2, %11
  %12 = xor i128 %.175.2, %.176.3
  %13 = trunc i128 %12 to i64
  %.213.3 = xor i64 %.249.2, %13
  %.247.3 = add i64 %arg.key_0, 8709371129873690708
  %.249.3 = add i64 %arg.key_1, -1324416636426740500
  %.174.4 = zext i64 %.209.3 to i128
  %.175.4 = mul nuw i128 %.174.4, 15197193596820024467
  %.176.4 = lshr i128 %.175.4, 64
  %.191.4 = zext i64 %.213.3 to i128
  %.192.4 = mul nuw i128 %.191.4, 14581110107779764567
  %.193.4 = lshr i128 %.192.4, 64
  %14 = xor i128 %.192.3, %.193.4
  %15 = trunc i128 %14 to i64
  %.209.4 = xor i64 %.247.3, %15
  %16 = xor i128 %.175.3, %.176.4
  %17 = trunc i128 %16 to i64
  %.213.4 = xor i64 %.249.3, %17
  %.247.4 = add i64 %arg.key_0, 1663341875487337577
  %.249.4 = add i64 %arg.key_1, -6267206813960813529
  %.174.5 = zext i64 %.209.4 to i128
  %.175.5 = mul nuw i128 %.174.5, 15197193596820024467
  %.176.5 = lshr i128 %.175.5, 64
  %.191.5 = zext i64 %.213.4 to i128
  %.192.5 = mul nuw i128 %.191.5, 14581110107779764567
  %.193.5 = lshr i128 %.192.5, 64
  %18 = xor i128 %.192.4, %.193.5
  %19 = trunc i128 %18 to i64
  %.209.5 = xor i64 %.247.4, %19
  %20 = xor i128 %.175.4, %.176.5
  %21 = trunc i128 %20 to i64
  %.213.5 = xor i64 %.249.4, %21
  %.247.5 = add i64 %arg.key_0, -5382687378899015554
  %.249.5 = add i64 %arg.key_1, 7236747082214665058
  %.174.6 = zext i64 %.209.5 to i128
  %.175.6 = mul nuw i128 %.174.6, 15197193596820024467
  %.176.6 = lshr i128 %.175.6, 64
  %.191.6 = zext i64 %.213.5 to i128
  %.192.6 = mul nuw i128 %.191.6, 14581110107779764567
  %.193.6 = lshr i128 %.192.6, 64
  %22 = xor i128 %.192.5, %.193.6
  %23 = trunc i128 %22 to i64
  %.209.6 = xor i64 %.247.5, %23
  %24 = xor i128 %.175.5, %.176.6
  %25 = trunc i128 %24 to i64
  %.213.6 = xor i64 %.249.5, %25
  %.247.6 = add i64 %arg.key_0, 6018027440424182931
  %.249.6 = add i64 %arg.key_1, 2293956904680592029
  %.174.7 = zext i64 %.209.6 to i128
  %.175.7 = mul nuw i128 %.174.7, 15197193596820024467
  %.176.7 = lshr i128 %.175.7, 64
  %.191.7 = zext i64 %.213.6 to i128
  %.192.7 = mul nuw i128 %.191.7, 14581110107779764567
  %.193.7 = lshr i128 %.192.7, 64
  %26 = xor i128 %.192.6, %.193.7
  %27 = trunc i128 %26 to i64
  %.209.7 = xor i64 %.247.6, %27
  %28 = xor i128 %.175.6, %.176.7
  %29 = trunc i128 %28 to i64
  %.213.7 = xor i64 %.249.6, %29
  %.247.7 = add i64 %arg.key_0, -1028001813962170200
  %.249.7 = add i64 %arg.key_1, -2648833272853481000
  %.174.8 = zext i64 %.209.7 to i128
  %.175.8 = mul nuw i128 %.174.8, 15197193596820024467
  %.176.8 = lshr i128 %.175.8, 64
  %.191.8 = zext i64 %.213.7 to i128
  %.192.8 = mul nuw i128 %.191.8, 14581110107779764567
  %.193.8 = lshr i128 %.192.8, 64
  %30 = xor i128 %.192.7, %.193.8
  %31 = trunc i128 %30 to i64
  %.209.8 = xor i64 %.247.7, %31
  %32 = xor i128 %.175.7, %.176.8
  %33 = trunc i128 %32 to i64
  %.213.8 = xor i64 %.249.7, %33
  %.247.8 = add i64 %arg.key_0, -8074031068348523331
  %.249.8 = add i64 %arg.key_1, -7591623450387554029
  %.174.9 = zext i64 %.209.8 to i128
  %.175.9 = mul nuw i128 %.174.9, 15197193596820024467
  %.176.9 = lshr i128 %.175.9, 64
  %.178.9 = trunc i128 %.175.9 to i64
  %.191.9 = zext i64 %.213.8 to i128
  %.192.9 = mul nuw i128 %.191.9, 14581110107779764567
  %.193.9 = lshr i128 %.192.9, 64
  %.195.9 = trunc i128 %.192.9 to i64
  %34 = xor i128 %.192.8, %.193.9
  %35 = trunc i128 %34 to i64
  %.209.9 = xor i64 %.247.8, %35
  %36 = xor i128 %.175.8, %.176.9
  %37 = trunc i128 %36 to i64
  %.213.9 = xor i64 %.249.8, %37
  store i64 %.209.9, ptr %retptr, align 8
  %retptr.repack61 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 %.195.9, ptr %retptr.repack61, align 8
  %retptr.repack63 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 %.213.9, ptr %retptr.repack63, align 8
  %retptr.repack65 = getelementptr inbounds nuw i8, ptr %retptr, i64 24
  store i64 %.178.9, ptr %retptr.repack65, align 8
  ret i32 0
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @draws.single_draw(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.row, i64 %arg.item, i64 %arg.purpose, i64 %arg.step, i64 %arg.visit) #4 {
B0:
  %.17 = alloca [2 x i64], align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.52 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.11 = getelementptr inbounds nuw i8, ptr %arg.run, i64 16
  %.13 = load i64, ptr %.11, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.run, i64 24
  %.16 = load i64, ptr %.14, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.17, i8 0, i64 16, i1 false)
  %.21 = call i32 @arithmetic.block(ptr nonnull %.17, ptr nonnull %excinfo.1, i64 %.13, i64 %.16, i64 %arg.item, i64 %arg.purpose, i64 %arg.step, i64 %arg.visit)
  switch i32 %.21, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.17, i64 8
  %.31.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.31.fca.0.load = load i64, ptr %.17, align 8
  store i64 0, ptr %.52, align 8
  %.56 = call i32 @draws.draw_of_words(ptr nonnull %.52, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.row, i64 %.31.fca.0.load, i64 %.31.fca.1.load)
  switch i32 %.56, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.21, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.56, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.29 = icmp sgt i32 %.21, 0
  %.22 = load ptr, ptr %excinfo.1, align 8
  %.30 = select i1 %.29, ptr %.22, ptr undef
  store ptr %.30, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.66 = load i64, ptr %.52, align 8
  store i64 %.66, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.64 = icmp sgt i32 %.56, 0
  %.57 = load ptr, ptr %excinfo.2, align 8
  %.65 = select i1 %.64, ptr %.57, ptr undef
  store ptr %.65, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @draws.draw_of_words(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.row, i64 %arg.first, i64 %arg.second) #3 {
B0:
  %.33 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.78 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.170 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.424 = alloca double, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.466 = alloca double, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.496 = alloca i64, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.17 = icmp eq i64 %arg.row, -1
  br i1 %.17, label %B26, label %B82

common.ret:                                       ; preds = %B520.endif.if.if, %B520.endif.endif, %B520.if.if, %B448.if.if, %B272.if.if, %B134.if.if, %B134.endif, %B82.if.if, %B26
  %common.ret.op = phi i32 [ 0, %B26 ], [ %.37, %B82.if.if ], [ 0, %B134.endif ], [ %.82, %B134.if.if ], [ %.174, %B272.if.if ], [ %.428, %B448.if.if ], [ %.470, %B520.if.if ], [ 0, %B520.endif.endif ], [ %.500, %B520.endif.if.if ]
  ret i32 %common.ret.op

B26:                                              ; preds = %B0
  %.26 = lshr i64 %arg.first, 12
  store i64 %.26, ptr %retptr, align 8
  br label %common.ret

B82:                                              ; preds = %B0
  store double 0.000000e+00, ptr %.33, align 8
  %.37 = call i32 @arithmetic.uniform(ptr nonnull %.33, ptr nonnull %excinfo.1, i64 %arg.first)
  %.47 = load double, ptr %.33, align 8
  switch i32 %.37, label %B82.if.if [
    i32 -2, label %B82.endif
    i32 0, label %B82.endif
  ], !prof !0

B134:                                             ; preds = %B82.endif
  %.75 = fsub double 1.000000e+00, %.47
  store double 0.000000e+00, ptr %.78, align 8
  %.82 = call i32 @arithmetic.log(ptr nonnull %.78, ptr nonnull %excinfo.2, double %.75)
  switch i32 %.82, label %B134.if.if [
    i32 -2, label %B134.endif
    i32 0, label %B134.endif
  ], !prof !0

B198:                                             ; preds = %B82.endif
  %.115 = getelementptr i8, ptr %arg.run, i64 288
  %.117 = load i64, ptr %.115, align 8, !invariant.load !1
  %.118 = inttoptr i64 %.117 to ptr
  %.141 = mul nsw i64 %arg.row, 40
  %.144 = getelementptr inbounds i8, ptr %.118, i64 %.141
  %.158 = load i32, ptr %.144, align 4
  %.160 = icmp eq i32 %.158, 8
  br i1 %.160, label %B272, label %B520

B272:                                             ; preds = %B198
  %.167 = getelementptr inbounds nuw i8, ptr %.144, i64 16
  %.169 = load double, ptr %.167, align 8
  store i64 0, ptr %.170, align 8
  %.174 = call i32 @ol_int.impl(ptr nonnull %.170, ptr nonnull %excinfo.3, double %.169)
  %.184 = load i64, ptr %.170, align 8
  switch i32 %.174, label %B272.if.if [
    i32 -2, label %B272.endif.endif
    i32 0, label %B272.endif.endif
  ], !prof !0

B388:                                             ; preds = %B388.lr.ph, %B388
  %component.2.083 = phi i64 [ %.184, %B388.lr.ph ], [ %.374, %B388 ]
  %.2947882 = phi i64 [ %storemerge, %B388.lr.ph ], [ %.304, %B388 ]
  %.3017981 = phi i64 [ %.211, %B388.lr.ph ], [ %.308, %B388 ]
  %.304 = add nsw i64 %.2947882, -1
  %.308 = add nsw i64 %.3017981, 1
  %.363 = shl nsw i64 %.3017981, 3
  %.366 = getelementptr inbounds i8, ptr %.341, i64 %.363
  %.368 = load double, ptr %.366, align 8
  %.370 = fcmp ole double %.368, %.47
  %.373 = zext i1 %.370 to i64
  %.374 = add nsw i64 %component.2.083, %.373
  %.295 = icmp samesign ugt i64 %.2947882, 1
  br i1 %.295, label %B388, label %B448

B448:                                             ; preds = %B272.endif.endif, %B388
  %component.2.0.lcssa = phi i64 [ %.184, %B272.endif.endif ], [ %.374, %B388 ]
  %.415 = mul nsw i64 %component.2.0.lcssa, 40
  %.418 = getelementptr inbounds i8, ptr %.118, i64 %.415
  store double 0.000000e+00, ptr %.424, align 8
  %.428 = call i32 @arithmetic.uniform(ptr nonnull %.424, ptr nonnull %excinfo.4, i64 %arg.second)
  %.438 = load double, ptr %.424, align 8
  switch i32 %.428, label %B448.if.if [
    i32 -2, label %B520
    i32 0, label %B520
  ], !prof !0

B520:                                             ; preds = %B448, %B448, %B198
  %u.2.0 = phi double [ %.47, %B198 ], [ %.438, %B448 ], [ %.438, %B448 ]
  %sampler.2.0 = phi ptr [ %.144, %B198 ], [ %.418, %B448 ], [ %.418, %B448 ]
  store double 0.000000e+00, ptr %.466, align 8
  %.470 = call i32 @draws.quantile(ptr nonnull %.466, ptr nonnull %excinfo.5, ptr nonnull %arg.run, ptr %sampler.2.0, double %u.2.0)
  switch i32 %.470, label %B520.if.if [
    i32 -2, label %B520.endif
    i32 0, label %B520.endif
  ], !prof !0

B82.endif:                                        ; preds = %B82, %B82
  %.65 = icmp eq i64 %arg.row, -2
  br i1 %.65, label %B134, label %B198

B82.if.if:                                        ; preds = %B82
  %.45 = icmp sgt i32 %.37, 0
  %.38 = load ptr, ptr %excinfo.1, align 8
  %.46 = select i1 %.45, ptr %.38, ptr undef
  store ptr %.46, ptr %excinfo, align 8
  br label %common.ret

B134.endif:                                       ; preds = %B134, %B134
  %.92 = load double, ptr %.78, align 8
  %.102 = fneg double %.92
  store double %.102, ptr %retptr, align 8
  br label %common.ret

B134.if.if:                                       ; preds = %B134
  %.90 = icmp sgt i32 %.82, 0
  %.83 = load ptr, ptr %excinfo.2, align 8
  %.91 = select i1 %.90, ptr %.83, ptr undef
  store ptr %.91, ptr %excinfo, align 8
  br label %common.ret

B272.if.if:                                       ; preds = %B272
  %.182 = icmp sgt i32 %.174, 0
  %.175 = load ptr, ptr %excinfo.3, align 8
  %.183 = select i1 %.182, ptr %.175, ptr undef
  store ptr %.183, ptr %excinfo, align 8
  br label %common.ret

B272.endif.endif:                                 ; preds = %B272, %B272
  %.206 = getelementptr inbounds nuw i8, ptr %.144, i64 8
  %.208 = load i32, ptr %.206, align 4
  %.29580 = icmp sgt i32 %.208, 1
  br i1 %.29580, label %B388.lr.ph, label %B448

B388.lr.ph:                                       ; preds = %B272.endif.endif
  %narrow86 = add nsw i32 %.208, -1
  %storemerge = zext nneg i32 %narrow86 to i64
  %.198 = getelementptr inbounds nuw i8, ptr %.144, i64 4
  %.200 = load i32, ptr %.198, align 4
  %.211 = sext i32 %.200 to i64
  %.338 = getelementptr i8, ptr %arg.run, i64 368
  %.340 = load i64, ptr %.338, align 8, !invariant.load !1
  %.341 = inttoptr i64 %.340 to ptr
  br label %B388

B448.if.if:                                       ; preds = %B448
  %.436 = icmp sgt i32 %.428, 0
  %.429 = load ptr, ptr %excinfo.4, align 8
  %.437 = select i1 %.436, ptr %.429, ptr undef
  store ptr %.437, ptr %excinfo, align 8
  br label %common.ret

B520.endif:                                       ; preds = %B520, %B520
  %.480 = load double, ptr %.466, align 8
  store i64 0, ptr %.496, align 8
  %.500 = call i32 @draws.rounded(ptr nonnull %.496, ptr nonnull %excinfo.6, double %.480)
  switch i32 %.500, label %B520.endif.if.if [
    i32 -2, label %B520.endif.endif
    i32 0, label %B520.endif.endif
  ], !prof !0

B520.if.if:                                       ; preds = %B520
  %.478 = icmp sgt i32 %.470, 0
  %.471 = load ptr, ptr %excinfo.5, align 8
  %.479 = select i1 %.478, ptr %.471, ptr undef
  store ptr %.479, ptr %excinfo, align 8
  br label %common.ret

B520.endif.endif:                                 ; preds = %B520.endif, %B520.endif
  %.510 = load i64, ptr %.496, align 8
  store i64 %.510, ptr %retptr, align 8
  br label %common.ret

B520.endif.if.if:                                 ; preds = %B520.endif
  %.508 = icmp sgt i32 %.500, 0
  %.501 = load ptr, ptr %excinfo.6, align 8
  %.509 = select i1 %.508, ptr %.501, ptr undef
  store ptr %.509, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @arithmetic.uniform(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.word) #3 {
B0:
  %.5 = lshr i64 %arg.word, 12
  %.6 = uitofp nneg i64 %.5 to double
  %.7 = fadd double %.6, 5.000000e-01
  %.8 = fmul double %.7, 0x3CB0000000000000
  store double %.8, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @arithmetic.log(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x) #3 {
B0:
  %.95 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.5 = bitcast double %arg.x to i64
  %.15 = and i64 %.5, 4503599627370495
  %.16 = or disjoint i64 %.15, 4602678819172646912
  %.17 = bitcast i64 %.16 to double
  %.26 = fcmp olt double %.17, 0x3FE6A09E667F3BCD
  %.30 = select i1 %.26, double %.17, double -0.000000e+00
  %mantissa.2.0 = fadd double %.30, %.17
  %.47 = fadd double %mantissa.2.0, -1.000000e+00
  %.49 = fadd double %mantissa.2.0, 1.000000e+00
  %.55 = fdiv double %.47, %.49
  %.57 = fmul double %.55, %.55
  store double 0.000000e+00, ptr %.95, align 8
  %.111 = call i32 @arithmetic.horner(ptr nonnull %.95, ptr nonnull %excinfo.1, double 4.000000e-02, double 0x3FA642C8590B2164, double 0x3FA8618618618618, double 0x3FAAF286BCA1AF28, double 0x3FAE1E1E1E1E1E1E, double 0x3FB1111111111111, double 0x3FB3B13B13B13B14, double 0x3FB745D1745D1746, double 0x3FBC71C71C71C71C, double 0x3FC2492492492492, double 2.000000e-01, double 0x3FD5555555555555, double %.57)
  switch i32 %.111, label %B154.endif.if.if [
    i32 -2, label %B154.endif.endif
    i32 0, label %B154.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B154.endif.if.if, %B154.endif.endif
  %common.ret.op = phi i32 [ 0, %B154.endif.endif ], [ %.111, %B154.endif.if.if ]
  ret i32 %common.ret.op

B154.endif.endif:                                 ; preds = %B0, %B0
  %.121 = load double, ptr %.95, align 8
  %.56 = fadd double %.55, %.55
  %.6 = ashr i64 %.5, 52
  %exponent.2.0.v = select i1 %.26, i64 -1023, i64 -1022
  %exponent.2.0 = add nsw i64 %exponent.2.0.v, %.6
  %.145 = fmul double %.57, %.121
  %.146 = fmul double %.56, %.145
  %.148 = sitofp i64 %exponent.2.0 to double
  %.149 = fmul double %.148, 0x3FE62E42FEE00000
  %.152 = fmul double %.148, 0x3DEA39EF35793C76
  %.155 = fadd double %.152, %.146
  %.156 = fadd double %.56, %.155
  %.157 = fadd double %.149, %.156
  store double %.157, ptr %retptr, align 8
  br label %common.ret

B154.endif.if.if:                                 ; preds = %B0
  %.119 = icmp sgt i32 %.111, 0
  %.112 = load ptr, ptr %excinfo.1, align 8
  %.120 = select i1 %.119, ptr %.112, ptr undef
  store ptr %.120, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 0, 2) i32 @arithmetic.horner(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.coefficients.0, double %arg.coefficients.1, double %arg.coefficients.2, double %arg.coefficients.3, double %arg.coefficients.4, double %arg.coefficients.5, double %arg.coefficients.6, double %arg.coefficients.7, double %arg.coefficients.8, double %arg.coefficients.9, double %arg.coefficients.10, double %arg.coefficients.11, double %arg.x) #3 {
common.ret:
  %.46 = fmul double %arg.x, 0.000000e+00
  %.49 = fadd double %arg.coefficients.0, %.46
  %.174 = fmul double %arg.x, %.49
  %.207 = fadd double %.174, %arg.coefficients.1
  %.174.1 = fmul double %arg.x, %.207
  %.207.1 = fadd double %.174.1, %arg.coefficients.2
  %.174.2 = fmul double %arg.x, %.207.1
  %.207.2 = fadd double %.174.2, %arg.coefficients.3
  %.174.3 = fmul double %arg.x, %.207.2
  %.207.3 = fadd double %.174.3, %arg.coefficients.4
  %.174.4 = fmul double %arg.x, %.207.3
  %.207.4 = fadd double %.174.4, %arg.coefficients.5
  %.174.5 = fmul double %arg.x, %.207.4
  %.207.5 = fadd double %.174.5, %arg.coefficients.6
  %.174.6 = fmul double %arg.x, %.207.5
  %.207.6 = fadd double %.174.6, %arg.coefficients.7
  %.174.7 = fmul double %arg.x, %.207.6
  %.207.7 = fadd double %.174.7, %arg.coefficients.8
  %.174.8 = fmul double %arg.x, %.207.7
  %.207.8 = fadd double %.174.8, %arg.coefficients.9
  %.174.9 = fmul double %arg.x, %.207.8
  %.207.9 = fadd double %.174.9, %arg.coefficients.10
  %.174.10 = fmul double %arg.x, %.207.9
  %.207.10 = fadd double %.174.10, %arg.coefficients.11
  store double %.207.10, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @ol_int.impl(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x) #3 {
B0:
  %.5 = fptosi double %arg.x to i64
  store i64 %.5, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @draws.quantile(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.sampler, double %arg.u) #3 {
B0:
  %.55 = alloca double, align 8
  store double 0.000000e+00, ptr %.55, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.116 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.150 = alloca double, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.219 = alloca double, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.268 = alloca double, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.293 = alloca double, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.321 = alloca double, align 8
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.368 = alloca double, align 8
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.417 = alloca double, align 8
  %excinfo.9 = alloca ptr, align 8
  store ptr null, ptr %excinfo.9, align 8
  %.453 = alloca double, align 8
  %excinfo.10 = alloca ptr, align 8
  store ptr null, ptr %excinfo.10, align 8
  %.16 = load i32, ptr %arg.sampler, align 4
  %.18 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 16
  %.20 = load double, ptr %.18, align 8
  %.22 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 24
  %.24 = load double, ptr %.22, align 8
  switch i32 %.16, label %B626 [
    i32 3, label %B68
    i32 0, label %B134
    i32 4, label %B160
    i32 1, label %B250
    i32 2, label %B294
    i32 5, label %B362
    i32 9, label %B486
    i32 6, label %B592
  ]

B68:                                              ; preds = %B0
  %.52 = fsub double 1.000000e+00, %arg.u
  store double 0.000000e+00, ptr %.55, align 8
  %.59 = call i32 @arithmetic.log(ptr nonnull %.55, ptr nonnull %excinfo.1, double %.52)
  switch i32 %.59, label %B68.if.if [
    i32 -2, label %B68.endif
    i32 0, label %B68.endif
  ], !prof !0

common.ret:                                       ; preds = %B626.if.if, %B626.endif, %B592.if.if, %B592.endif, %B486.endif.endif, %B486.if.if, %B362.endif.endif.if.if, %B362.endif.endif.endif, %B362.endif.if.if, %B362.if.if, %B294.if.if, %B294.endif, %B160.endif.if.if, %B160.endif.endif, %B160.if.if, %B68.if.if, %B68.endif, %B250, %B134
  %common.ret.op = phi i32 [ 0, %B134 ], [ 0, %B250 ], [ 0, %B68.endif ], [ %.59, %B68.if.if ], [ %.120, %B160.if.if ], [ 0, %B160.endif.endif ], [ %.154, %B160.endif.if.if ], [ 0, %B294.endif ], [ %.223, %B294.if.if ], [ %.272, %B362.if.if ], [ %.297, %B362.endif.if.if ], [ 0, %B362.endif.endif.endif ], [ %.325, %B362.endif.endif.if.if ], [ %.372, %B486.if.if ], [ 0, %B486.endif.endif ], [ 0, %B592.endif ], [ %.421, %B592.if.if ], [ 0, %B626.endif ], [ %.457, %B626.if.if ]
  ret i32 %common.ret.op

B134:                                             ; preds = %B0
  store double %.20, ptr %retptr, align 8
  br label %common.ret

B160:                                             ; preds = %B0
  store double 0.000000e+00, ptr %.116, align 8
  %.120 = call i32 @arithmetic.normal_quantile(ptr nonnull %.116, ptr nonnull %excinfo.2, double %arg.u)
  switch i32 %.120, label %B160.if.if [
    i32 -2, label %B160.endif
    i32 0, label %B160.endif
  ], !prof !0

B250:                                             ; preds = %B0
  %.188 = fsub double %.24, %.20
  %.192 = fmul double %arg.u, %.188
  %.196 = fadd double %.20, %.192
  store double %.196, ptr %retptr, align 8
  br label %common.ret

B294:                                             ; preds = %B0
  %.211 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 32
  %.213 = load double, ptr %.211, align 8
  store double 0.000000e+00, ptr %.219, align 8
  %.223 = call i32 @draws.triangular(ptr nonnull %.219, ptr nonnull %excinfo.4, double %.20, double %.24, double %.213, double %arg.u)
  switch i32 %.223, label %B294.if.if [
    i32 -2, label %B294.endif
    i32 0, label %B294.endif
  ], !prof !0

B362:                                             ; preds = %B0
  %.265 = fsub double 1.000000e+00, %arg.u
  store double 0.000000e+00, ptr %.268, align 8
  %.272 = call i32 @arithmetic.log(ptr nonnull %.268, ptr nonnull %excinfo.5, double %.265)
  switch i32 %.272, label %B362.if.if [
    i32 -2, label %B362.endif
    i32 0, label %B362.endif
  ], !prof !0

B486:                                             ; preds = %B0
  %.365 = fsub double 1.000000e+00, %arg.u
  store double 0.000000e+00, ptr %.368, align 8
  %.372 = call i32 @arithmetic.log(ptr nonnull %.368, ptr nonnull %excinfo.8, double %.365)
  switch i32 %.372, label %B486.if.if [
    i32 -2, label %B486.endif.endif
    i32 0, label %B486.endif.endif
  ], !prof !0

B592:                                             ; preds = %B0
  store double 0.000000e+00, ptr %.417, align 8
  %.421 = call i32 @draws.quantile_of_gamma(ptr nonnull %.417, ptr nonnull %excinfo.9, ptr %arg.run, ptr nonnull %arg.sampler, double %arg.u)
  switch i32 %.421, label %B592.if.if [
    i32 -2, label %B592.endif
    i32 0, label %B592.endif
  ], !prof !0

B626:                                             ; preds = %B0
  store double 0.000000e+00, ptr %.453, align 8
  %.457 = call i32 @draws.quantile_of_table(ptr nonnull %.453, ptr nonnull %excinfo.10, ptr %arg.run, ptr nonnull %arg.sampler, double %arg.u)
  switch i32 %.457, label %B626.if.if [
    i32 -2, label %B626.endif
    i32 0, label %B626.endif
  ], !prof !0

B68.endif:                                        ; preds = %B68, %B68
  %.69 = load double, ptr %.55, align 8
  %.47 = fneg double %.20
  %.81 = fmul double %.69, %.47
  store double %.81, ptr %retptr, align 8
  br label %common.ret

B68.if.if:                                        ; preds = %B68
  %.67 = icmp sgt i32 %.59, 0
  %.60 = load ptr, ptr %excinfo.1, align 8
  %.68 = select i1 %.67, ptr %.60, ptr undef
  store ptr %.68, ptr %excinfo, align 8
  br label %common.ret

B160.endif:                                       ; preds = %B160, %B160
  %.130 = load double, ptr %.116, align 8
  %.143 = fmul double %.24, %.130
  %.147 = fadd double %.20, %.143
  store double 0.000000e+00, ptr %.150, align 8
  %.154 = call i32 @arithmetic.exp(ptr nonnull %.150, ptr nonnull %excinfo.3, double %.147)
  switch i32 %.154, label %B160.endif.if.if [
    i32 -2, label %B160.endif.endif
    i32 0, label %B160.endif.endif
  ], !prof !0

B160.if.if:                                       ; preds = %B160
  %.128 = icmp sgt i32 %.120, 0
  %.121 = load ptr, ptr %excinfo.2, align 8
  %.129 = select i1 %.128, ptr %.121, ptr undef
  store ptr %.129, ptr %excinfo, align 8
  br label %common.ret

B160.endif.endif:                                 ; preds = %B160.endif, %B160.endif
  %.164 = load double, ptr %.150, align 8
  store double %.164, ptr %retptr, align 8
  br label %common.ret

B160.endif.if.if:                                 ; preds = %B160.endif
  %.162 = icmp sgt i32 %.154, 0
  %.155 = load ptr, ptr %excinfo.3, align 8
  %.163 = select i1 %.162, ptr %.155, ptr undef
  store ptr %.163, ptr %excinfo, align 8
  br label %common.ret

B294.endif:                                       ; preds = %B294, %B294
  %.233 = load double, ptr %.219, align 8
  store double %.233, ptr %retptr, align 8
  br label %common.ret

B294.if.if:                                       ; preds = %B294
  %.231 = icmp sgt i32 %.223, 0
  %.224 = load ptr, ptr %excinfo.4, align 8
  %.232 = select i1 %.231, ptr %.224, ptr undef
  store ptr %.232, ptr %excinfo, align 8
  br label %common.ret

B362.endif:                                       ; preds = %B362, %B362
  %.282 = load double, ptr %.268, align 8
  %.292 = fneg double %.282
  store double 0.000000e+00, ptr %.293, align 8
  %.297 = call i32 @arithmetic.log(ptr nonnull %.293, ptr nonnull %excinfo.6, double %.292)
  switch i32 %.297, label %B362.endif.if.if [
    i32 -2, label %B362.endif.endif
    i32 0, label %B362.endif.endif
  ], !prof !0

B362.if.if:                                       ; preds = %B362
  %.280 = icmp sgt i32 %.272, 0
  %.273 = load ptr, ptr %excinfo.5, align 8
  %.281 = select i1 %.280, ptr %.273, ptr undef
  store ptr %.281, ptr %excinfo, align 8
  br label %common.ret

B362.endif.endif:                                 ; preds = %B362.endif, %B362.endif
  %.307 = load double, ptr %.293, align 8
  %.318 = fmul double %.24, %.307
  store double 0.000000e+00, ptr %.321, align 8
  %.325 = call i32 @arithmetic.exp(ptr nonnull %.321, ptr nonnull %excinfo.7, double %.318)
  switch i32 %.325, label %B362.endif.endif.if.if [
    i32 -2, label %B362.endif.endif.endif
    i32 0, label %B362.endif.endif.endif
  ], !prof !0

B362.endif.if.if:                                 ; preds = %B362.endif
  %.305 = icmp sgt i32 %.297, 0
  %.298 = load ptr, ptr %excinfo.6, align 8
  %.306 = select i1 %.305, ptr %.298, ptr undef
  store ptr %.306, ptr %excinfo, align 8
  br label %common.ret

B362.endif.endif.endif:                           ; preds = %B362.endif.endif, %B362.endif.endif
  %.335 = load double, ptr %.321, align 8
  %.346 = fmul double %.20, %.335
  store double %.346, ptr %retptr, align 8
  br label %common.ret

B362.endif.endif.if.if:                           ; preds = %B362.endif.endif
  %.333 = icmp sgt i32 %.325, 0
  %.326 = load ptr, ptr %excinfo.7, align 8
  %.334 = select i1 %.333, ptr %.326, ptr undef
  store ptr %.334, ptr %excinfo, align 8
  br label %common.ret

B486.if.if:                                       ; preds = %B486
  %.380 = icmp sgt i32 %.372, 0
  %.373 = load ptr, ptr %excinfo.8, align 8
  %.381 = select i1 %.380, ptr %.373, ptr undef
  store ptr %.381, ptr %excinfo, align 8
  br label %common.ret

B486.endif.endif:                                 ; preds = %B486, %B486
  %.382 = load double, ptr %.368, align 8
  %.396 = fdiv double %.382, %.20
  %.399 = tail call double @llvm.floor.f64(double %.396)
  %.400 = fptosi double %.399 to i64
  %.401 = sitofp i64 %.400 to double
  %.402 = fadd double %.401, 1.000000e+00
  store double %.402, ptr %retptr, align 8
  br label %common.ret

B592.endif:                                       ; preds = %B592, %B592
  %.431 = load double, ptr %.417, align 8
  store double %.431, ptr %retptr, align 8
  br label %common.ret

B592.if.if:                                       ; preds = %B592
  %.429 = icmp sgt i32 %.421, 0
  %.422 = load ptr, ptr %excinfo.9, align 8
  %.430 = select i1 %.429, ptr %.422, ptr undef
  store ptr %.430, ptr %excinfo, align 8
  br label %common.ret

B626.endif:                                       ; preds = %B626, %B626
  %.467 = load double, ptr %.453, align 8
  store double %.467, ptr %retptr, align 8
  br label %common.ret

B626.if.if:                                       ; preds = %B626
  %.465 = icmp sgt i32 %.457, 0
  %.458 = load ptr, ptr %excinfo.10, align 8
  %.466 = select i1 %.465, ptr %.458, ptr undef
  store ptr %.466, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @arithmetic.normal_quantile(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.p) #3 {
B0:
  %.47 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.114 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.170 = alloca double, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.198 = alloca double, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.257 = alloca double, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.326 = alloca double, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.401 = alloca double, align 8
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.470 = alloca double, align 8
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.8 = fadd double %arg.p, -5.000000e-01
  %.13 = tail call double @llvm.fabs.f64(double %.8)
  %.14 = fcmp ugt double %.13, 4.250000e-01
  br i1 %.14, label %B160, label %B52

B52:                                              ; preds = %B0
  %.20 = fmul double %.8, %.8
  %.21 = fsub double 1.806250e-01, %.20
  store double 0.000000e+00, ptr %.47, align 8
  %.59 = call i32 @arithmetic.horner.2(ptr nonnull %.47, ptr nonnull %excinfo.1, double 0x40A39A296F7D925E, double 0x40E052D26B2E45E4, double 0x40F06C1C55B78F20, double 0x40E66C3E869B752A, double 0x40CAD1D8CD4EE71D, double 0x409ECE5D2213C0CC, double 0x4060A4888B1A436E, double 0x400B18D91E9EEF75, double %.21)
  %.69 = load double, ptr %.47, align 8
  switch i32 %.59, label %B52.if.if [
    i32 -2, label %B52.endif
    i32 0, label %B52.endif
  ], !prof !0

B160:                                             ; preds = %B0
  %.166 = fsub double 1.000000e+00, %arg.p
  store double 0.000000e+00, ptr %.170, align 8
  %.176 = call i32 @ol_min.impl(ptr nonnull %.170, ptr nonnull %excinfo.3, double %arg.p, double %.166)
  switch i32 %.176, label %B160.if.if [
    i32 -2, label %B160.endif
    i32 0, label %B160.endif
  ], !prof !0

B274:                                             ; preds = %B160.endif.endif
  %.256 = fadd double %.223, -1.600000e+00
  store double 0.000000e+00, ptr %.257, align 8
  %.269 = call i32 @arithmetic.horner.2(ptr nonnull %.257, ptr nonnull %excinfo.5, double 0x3F49615AC0B7ACE9, double 0x3F9744EB6C45EC67, double 0x3FCEF2ABB9B85C37, double 0x3FF453CC085375B2, double 0x400D2ECB1A3D02C4, double 0x401713F71462256A, double 0x4012857748CAB19B, double 0x3FF6C665FDE9526A, double %.256)
  switch i32 %.269, label %B274.if.if [
    i32 -2, label %B274.endif
    i32 0, label %B274.endif
  ], !prof !0

B374:                                             ; preds = %B160.endif.endif
  %.400 = fadd double %.223, -5.000000e+00
  store double 0.000000e+00, ptr %.401, align 8
  %.413 = call i32 @arithmetic.horner.2(ptr nonnull %.401, ptr nonnull %excinfo.7, double 0x3E8AFB74D693BF93, double 0x3EFC6EC6CC59E02A, double 0x3F545C1908425345, double 0x3F9B2B41193B4EE7, double 0x3FD2FAD9315255CF, double 0x3FFC8EA6461FA445, double 0x4015DAEA6E875003, double 0x401AA1B1C13EE526, double %.400)
  switch i32 %.413, label %B374.if.if [
    i32 -2, label %B374.endif
    i32 0, label %B374.endif
  ], !prof !0

B472:                                             ; preds = %B374.endif, %B374.endif, %B274.endif, %B274.endif
  %.470.sink = phi ptr [ %.326, %B274.endif ], [ %.326, %B274.endif ], [ %.470, %B374.endif ], [ %.470, %B374.endif ]
  %.423.sink = phi double [ %.279, %B274.endif ], [ %.279, %B274.endif ], [ %.423, %B374.endif ], [ %.423, %B374.endif ]
  %.492 = load double, ptr %.470.sink, align 8
  %.513 = fdiv double %.423.sink, %.492
  %.518 = fcmp olt double %.8, 0.000000e+00
  %.523 = fneg double %.513
  %"$phi492.0.2.0" = select i1 %.518, double %.523, double %.513
  store double %"$phi492.0.2.0", ptr %retptr, align 8
  br label %common.ret

common.ret:                                       ; preds = %B374.endif.if.if, %B374.if.if, %B274.endif.if.if, %B274.if.if, %B160.endif.if.if, %B160.if.if, %B52.endif.endif.endif, %B52.endif.if.if, %B52.if.if, %B472
  %common.ret.op = phi i32 [ 0, %B472 ], [ %.59, %B52.if.if ], [ %.126, %B52.endif.if.if ], [ 0, %B52.endif.endif.endif ], [ %.176, %B160.if.if ], [ %.202, %B160.endif.if.if ], [ %.269, %B274.if.if ], [ %.338, %B274.endif.if.if ], [ %.413, %B374.if.if ], [ %.482, %B374.endif.if.if ]
  ret i32 %common.ret.op

B52.endif:                                        ; preds = %B52, %B52
  store double 0.000000e+00, ptr %.114, align 8
  %.126 = call i32 @arithmetic.horner.2(ptr nonnull %.114, ptr nonnull %excinfo.2, double 0x40B46A7ECA984B69, double 0x40DC0E457CB1AE76, double 0x40E3317CAA64F4BE, double 0x40D4B772D5D65266, double 0x40B512322E75C89F, double 0x4085797EFDC8B3F7, double 0x4045281B386E1AB5, double 1.000000e+00, double %.21)
  switch i32 %.126, label %B52.endif.if.if [
    i32 -2, label %B52.endif.endif.endif
    i32 0, label %B52.endif.endif.endif
  ], !prof !0

B52.if.if:                                        ; preds = %B52
  %.67 = icmp sgt i32 %.59, 0
  %.60 = load ptr, ptr %excinfo.1, align 8
  %.68 = select i1 %.67, ptr %.60, ptr undef
  store ptr %.68, ptr %excinfo, align 8
  br label %common.ret

B52.endif.if.if:                                  ; preds = %B52.endif
  %.134 = icmp sgt i32 %.126, 0
  %.127 = load ptr, ptr %excinfo.2, align 8
  %.135 = select i1 %.134, ptr %.127, ptr undef
  store ptr %.135, ptr %excinfo, align 8
  br label %common.ret

B52.endif.endif.endif:                            ; preds = %B52.endif, %B52.endif
  %.136 = load double, ptr %.114, align 8
  %.157 = fdiv double %.69, %.136
  %.159 = fmul double %.8, %.157
  store double %.159, ptr %retptr, align 8
  br label %common.ret

B160.endif:                                       ; preds = %B160, %B160
  %.186 = load double, ptr %.170, align 8
  store double 0.000000e+00, ptr %.198, align 8
  %.202 = call i32 @arithmetic.log(ptr nonnull %.198, ptr nonnull %excinfo.4, double %.186)
  switch i32 %.202, label %B160.endif.if.if [
    i32 -2, label %B160.endif.endif
    i32 0, label %B160.endif.endif
  ], !prof !0

B160.if.if:                                       ; preds = %B160
  %.184 = icmp sgt i32 %.176, 0
  %.177 = load ptr, ptr %excinfo.3, align 8
  %.185 = select i1 %.184, ptr %.177, ptr undef
  store ptr %.185, ptr %excinfo, align 8
  br label %common.ret

B160.endif.endif:                                 ; preds = %B160.endif, %B160.endif
  %.212 = load double, ptr %.198, align 8
  %.222 = fneg double %.212
  %.223 = tail call double @llvm.sqrt.f64(double %.222)
  %.228 = fcmp ugt double %.223, 5.000000e+00
  br i1 %.228, label %B374, label %B274

B160.endif.if.if:                                 ; preds = %B160.endif
  %.210 = icmp sgt i32 %.202, 0
  %.203 = load ptr, ptr %excinfo.4, align 8
  %.211 = select i1 %.210, ptr %.203, ptr undef
  store ptr %.211, ptr %excinfo, align 8
  br label %common.ret

B274.endif:                                       ; preds = %B274, %B274
  %.279 = load double, ptr %.257, align 8
  store double 0.000000e+00, ptr %.326, align 8
  %.338 = call i32 @arithmetic.horner.2(ptr nonnull %.326, ptr nonnull %excinfo.6, double 0x3E120D3F686439E4, double 0x3F41F18CBFDF2728, double 0x3F8F207A7EAB17BF, double 0x3FC2F5123394F040, double 0x3FE61292F23385C9, double 0x3FFAD278E6526633, double 0x40006CEFBB46A449, double 1.000000e+00, double %.256)
  switch i32 %.338, label %B274.endif.if.if [
    i32 -2, label %B472
    i32 0, label %B472
  ], !prof !0

B274.if.if:                                       ; preds = %B274
  %.277 = icmp sgt i32 %.269, 0
  %.270 = load ptr, ptr %excinfo.5, align 8
  %.278 = select i1 %.277, ptr %.270, ptr undef
  store ptr %.278, ptr %excinfo, align 8
  br label %common.ret

B274.endif.if.if:                                 ; preds = %B274.endif
  %.346 = icmp sgt i32 %.338, 0
  %.339 = load ptr, ptr %excinfo.6, align 8
  %.347 = select i1 %.346, ptr %.339, ptr undef
  store ptr %.347, ptr %excinfo, align 8
  br label %common.ret

B374.endif:                                       ; preds = %B374, %B374
  %.423 = load double, ptr %.401, align 8
  store double 0.000000e+00, ptr %.470, align 8
  %.482 = call i32 @arithmetic.horner.2(ptr nonnull %.470, ptr nonnull %excinfo.8, double 0x3CE269BFF1F8C190, double 0x3E831446F740B9E0, double 0x3EF35C2C496374BF, double 0x3F49C8BC979DC5D7, double 0x3F8E76F93215462A, double 0x3FC186EB183443FB, double 0x3FE331D34FC7D77F, double 1.000000e+00, double %.400)
  switch i32 %.482, label %B374.endif.if.if [
    i32 -2, label %B472
    i32 0, label %B472
  ], !prof !0

B374.if.if:                                       ; preds = %B374
  %.421 = icmp sgt i32 %.413, 0
  %.414 = load ptr, ptr %excinfo.7, align 8
  %.422 = select i1 %.421, ptr %.414, ptr undef
  store ptr %.422, ptr %excinfo, align 8
  br label %common.ret

B374.endif.if.if:                                 ; preds = %B374.endif
  %.490 = icmp sgt i32 %.482, 0
  %.483 = load ptr, ptr %excinfo.8, align 8
  %.491 = select i1 %.490, ptr %.483, ptr undef
  store ptr %.491, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #1

; Function Attrs: nounwind memory(read)
declare double @llvm.sqrt.f64(double) #5

; Function Attrs: alwaysinline
define internal range(i32 0, 2) i32 @arithmetic.horner.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.coefficients.0, double %arg.coefficients.1, double %arg.coefficients.2, double %arg.coefficients.3, double %arg.coefficients.4, double %arg.coefficients.5, double %arg.coefficients.6, double %arg.coefficients.7, double %arg.x) #3 {
common.ret:
  %.34 = fmul double %arg.x, 0.000000e+00
  %.37 = fadd double %arg.coefficients.0, %.34
  %.162 = fmul double %arg.x, %.37
  %.187 = fadd double %.162, %arg.coefficients.1
  %.162.1 = fmul double %arg.x, %.187
  %.187.1 = fadd double %.162.1, %arg.coefficients.2
  %.162.2 = fmul double %arg.x, %.187.1
  %.187.2 = fadd double %.162.2, %arg.coefficients.3
  %.162.3 = fmul double %arg.x, %.187.2
  %.187.3 = fadd double %.162.3, %arg.coefficients.4
  %.162.4 = fmul double %arg.x, %.187.3
  %.187.4 = fadd double %.162.4, %arg.coefficients.5
  %.162.5 = fmul double %arg.x, %.187.4
  %.187.5 = fadd double %.162.5, %arg.coefficients.6
  %.162.6 = fmul double %arg.x, %.187.5
  %.187.6 = fadd double %.162.6, %arg.coefficients.7
  store double %.187.6, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @ol_min.impl(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x.0, double %arg.x.1) #3 {
B0:
  %.12 = fcmp olt double %arg.x.1, %arg.x.0
  %.13 = select i1 %.12, double %arg.x.1, double %arg.x.0
  store double %.13, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @arithmetic.exp(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x) #3 {
B0:
  %.8 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.38 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.115 = alloca double, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  store double 0.000000e+00, ptr %.8, align 8
  %.14 = call i32 @ol_max.impl(ptr nonnull %.8, ptr nonnull %excinfo.1, double %arg.x, double -7.090000e+02)
  switch i32 %.14, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.24 = load double, ptr %.8, align 8
  store double 0.000000e+00, ptr %.38, align 8
  %.44 = call i32 @ol_min.impl(ptr nonnull %.38, ptr nonnull %excinfo.2, double %.24, double 7.090000e+02)
  switch i32 %.44, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.endif.else.if, %B0.endif.endif.if.if, %B0.endif.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.14, %B0.if.if ], [ %.44, %B0.endif.if.if ], [ %.132, %B0.endif.endif.if.if ], [ 0, %B0.endif.endif.endif.else.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.22 = icmp sgt i32 %.14, 0
  %.15 = load ptr, ptr %excinfo.1, align 8
  %.23 = select i1 %.22, ptr %.15, ptr undef
  store ptr %.23, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.54 = load double, ptr %.38, align 8
  %.64 = fmul double %.54, 0x3FF71547652B82FE
  %.65 = fadd double %.64, 5.000000e-01
  %.66 = tail call double @llvm.floor.f64(double %.65)
  %.67 = fptosi double %.66 to i64
  %.68 = sitofp i64 %.67 to double
  %.69 = fmul double %.68, 0x3FE62E42FEE00000
  %.70 = fsub double %.54, %.69
  %.72 = fmul double %.68, 0x3DEA39EF35793C76
  %.73 = fsub double %.70, %.72
  store double 0.000000e+00, ptr %.115, align 8
  %.132 = call i32 @arithmetic.horner.3(ptr nonnull %.115, ptr nonnull %excinfo.3, double 0x3DA93974A8C07C9D, double 0x3DE6124613A86D09, double 0x3E21EED8EFF8D898, double 0x3E5AE64567F544E4, double 0x3E927E4FB7789F5C, double 0x3EC71DE3A556C734, double 0x3EFA01A01A01A01A, double 0x3F2A01A01A01A01A, double 0x3F56C16C16C16C17, double 0x3F81111111111111, double 0x3FA5555555555555, double 0x3FC5555555555555, double 5.000000e-01, double %.73)
  switch i32 %.132, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.else.if
    i32 0, label %B0.endif.endif.endif.else.if
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.52 = icmp sgt i32 %.44, 0
  %.45 = load ptr, ptr %excinfo.2, align 8
  %.53 = select i1 %.52, ptr %.45, ptr undef
  store ptr %.53, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.140 = icmp sgt i32 %.132, 0
  %.133 = load ptr, ptr %excinfo.3, align 8
  %.141 = select i1 %.140, ptr %.133, ptr undef
  store ptr %.141, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.else.if:                     ; preds = %B0.endif.endif, %B0.endif.endif
  %.142 = load double, ptr %.115, align 8
  %.74 = fmul double %.73, %.73
  %.165 = fmul double %.74, %.142
  %.166 = fadd double %.73, %.165
  %.167 = fadd double %.166, 1.000000e+00
  %.175.1 = ashr i64 %.67, 1
  %.208 = shl i64 %.175.1, 52
  %.209 = add i64 %.208, 4607182418800017408
  %.210 = bitcast i64 %.209 to double
  %.211 = fmul double %.167, %.210
  %.212 = add nsw i64 %.67, 1023
  %.213 = sub i64 %.212, %.175.1
  %.214 = shl i64 %.213, 52
  %.215 = bitcast i64 %.214 to double
  %.216 = fmul double %.211, %.215
  store double %.216, ptr %retptr, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @ol_max.impl(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x.0, double %arg.x.1) #3 {
B0:
  %.12 = fcmp ogt double %arg.x.1, %arg.x.0
  %.13 = select i1 %.12, double %arg.x.1, double %arg.x.0
  store double %.13, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 0, 2) i32 @arithmetic.horner.3(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.coefficients.0, double %arg.coefficients.1, double %arg.coefficients.2, double %arg.coefficients.3, double %arg.coefficients.4, double %arg.coefficients.5, double %arg.coefficients.6, double %arg.coefficients.7, double %arg.coefficients.8, double %arg.coefficients.9, double %arg.coefficients.10, double %arg.coefficients.11, double %arg.coefficients.12, double %arg.x) #3 {
common.ret:
  %.49 = fmul double %arg.x, 0.000000e+00
  %.52 = fadd double %arg.coefficients.0, %.49
  %.177 = fmul double %arg.x, %.52
  %.212 = fadd double %.177, %arg.coefficients.1
  %.177.1 = fmul double %arg.x, %.212
  %.212.1 = fadd double %.177.1, %arg.coefficients.2
  %.177.2 = fmul double %arg.x, %.212.1
  %.212.2 = fadd double %.177.2, %arg.coefficients.3
  %.177.3 = fmul double %arg.x, %.212.2
  %.212.3 = fadd double %.177.3, %arg.coefficients.4
  %.177.4 = fmul double %arg.x, %.212.3
  %.212.4 = fadd double %.177.4, %arg.coefficients.5
  %.177.5 = fmul double %arg.x, %.212.4
  %.212.5 = fadd double %.177.5, %arg.coefficients.6
  %.177.6 = fmul double %arg.x, %.212.5
  %.212.6 = fadd double %.177.6, %arg.coefficients.7
  %.177.7 = fmul double %arg.x, %.212.6
  %.212.7 = fadd double %.177.7, %arg.coefficients.8
  %.177.8 = fmul double %arg.x, %.212.7
  %.212.8 = fadd double %.177.8, %arg.coefficients.9
  %.177.9 = fmul double %arg.x, %.212.8
  %.212.9 = fadd double %.177.9, %arg.coefficients.10
  %.177.10 = fmul double %arg.x, %.212.9
  %.212.10 = fadd double %.177.10, %arg.coefficients.11
  %.177.11 = fmul double %arg.x, %.212.10
  %.212.11 = fadd double %.177.11, %arg.coefficients.12
  store double %.212.11, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @draws.triangular(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.low, double %arg.likely, double %arg.high, double %arg.u) #3 {
B0:
  %.18 = fsub double %arg.high, %arg.low
  %.20 = fmul double %arg.u, %.18
  %.23 = fsub double %arg.likely, %arg.low
  %.24 = fcmp olt double %.20, %.23
  br i1 %.24, label %B34, label %B104

common.ret:                                       ; preds = %B104, %B34
  %storemerge = phi double [ %.66, %B104 ], [ %.43, %B34 ]
  store double %storemerge, ptr %retptr, align 8
  ret i32 0

B34:                                              ; preds = %B0
  %.40 = fmul double %.23, %.20
  %.41 = tail call double @llvm.sqrt.f64(double %.40)
  %.43 = fadd double %arg.low, %.41
  br label %common.ret

B104:                                             ; preds = %B0
  %.49 = fsub double 1.000000e+00, %arg.u
  %.57 = fmul double %.18, %.49
  %.60 = fsub double %arg.high, %arg.likely
  %.63 = fmul double %.60, %.57
  %.64 = tail call double @llvm.sqrt.f64(double %.63)
  %.66 = fsub double %arg.high, %.64
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @draws.quantile_of_gamma(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.sampler, double %arg.u) #4 {
B0:
  %.38 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.65 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.7 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 16
  %.9 = load double, ptr %.7, align 8
  %.34 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 4
  %.36 = load i32, ptr %.34, align 4
  store double 0.000000e+00, ptr %.38, align 8
  %.42 = call i32 @arithmetic.normal_quantile(ptr nonnull %.38, ptr nonnull %excinfo.1, double %arg.u)
  switch i32 %.42, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.52 = load double, ptr %.38, align 8
  %.28 = getelementptr i8, ptr %arg.run, i64 1552
  %.30 = load i64, ptr %.28, align 8, !invariant.load !1
  %.22 = getelementptr i8, ptr %arg.run, i64 960
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.15 = getelementptr i8, ptr %arg.run, i64 368
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.64 = sext i32 %.36 to i64
  store double 0.000000e+00, ptr %.65, align 8
  %.69 = call i32 @arithmetic.gamma_at(ptr nonnull %.65, ptr nonnull %excinfo.2, ptr %.18, i64 %.24, i64 %.30, i64 %.64, double %.52)
  switch i32 %.69, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.42, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.69, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.50 = icmp sgt i32 %.42, 0
  %.43 = load ptr, ptr %excinfo.1, align 8
  %.51 = select i1 %.50, ptr %.43, ptr undef
  store ptr %.51, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.79 = load double, ptr %.65, align 8
  %.89 = fmul double %.9, %.79
  store double %.89, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.77 = icmp sgt i32 %.69, 0
  %.70 = load ptr, ptr %excinfo.2, align 8
  %.78 = select i1 %.77, ptr %.70, ptr undef
  store ptr %.78, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @arithmetic.gamma_at(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.values.0, i64 %arg.values.1, i64 %arg.values.2, i64 %arg.start, double %arg.score) #3 {
B0:
  %.12 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.40 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.69 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.9 = fadd double %arg.score, 8.250000e+00
  %.11 = fmul double %.9, 1.280000e+02
  store i64 0, ptr %.12, align 8
  %.16 = call i32 @ol_int.impl(ptr nonnull %.12, ptr nonnull %excinfo.1, double %.11)
  switch i32 %.16, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.26 = load i64, ptr %.12, align 8
  store i64 0, ptr %.40, align 8
  %.46 = call i32 @ol_max.impl.2(ptr nonnull %.40, ptr nonnull %excinfo.2, i64 %.26, i64 0)
  switch i32 %.46, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.if.if, %B0.endif.endif.endif, %B0.endif.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.16, %B0.if.if ], [ %.46, %B0.endif.if.if ], [ 0, %B0.endif.endif.endif ], [ %.75, %B0.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.24 = icmp sgt i32 %.16, 0
  %.17 = load ptr, ptr %excinfo.1, align 8
  %.25 = select i1 %.24, ptr %.17, ptr undef
  store ptr %.25, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.56 = load i64, ptr %.40, align 8
  store i64 0, ptr %.69, align 8
  %.75 = call i32 @ol_min.impl.2(ptr nonnull %.69, ptr nonnull %excinfo.3, i64 %.56, i64 2111)
  switch i32 %.75, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.54 = icmp sgt i32 %.46, 0
  %.47 = load ptr, ptr %excinfo.2, align 8
  %.55 = select i1 %.54, ptr %.47, ptr undef
  store ptr %.55, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif, %B0.endif.endif
  %.85 = load i64, ptr %.69, align 8
  %.95 = add nsw i64 %.85, %arg.start
  %.102 = shl i64 %.95, 3
  %.105 = getelementptr i8, ptr %arg.values.0, i64 %.102
  %.107 = load double, ptr %.105, align 8
  %.119 = getelementptr i8, ptr %.105, i64 8
  %.121 = load double, ptr %.119, align 8
  %.122 = fsub double %.121, %.107
  %.123 = sitofp i64 %.85 to double
  %.124 = fsub double %.11, %.123
  %.125 = fmul double %.124, %.122
  %.126 = fadd double %.107, %.125
  store double %.126, ptr %retptr, align 8
  br label %common.ret

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.83 = icmp sgt i32 %.75, 0
  %.76 = load ptr, ptr %excinfo.3, align 8
  %.84 = select i1 %.83, ptr %.76, ptr undef
  store ptr %.84, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @ol_max.impl.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.x.0, i64 %arg.x.1) #3 {
B0:
  %.13 = tail call i64 @llvm.smax.i64(i64 %arg.x.1, i64 %arg.x.0)
  store i64 %.13, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @ol_min.impl.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.x.0, i64 %arg.x.1) #3 {
B0:
  %.13 = tail call i64 @llvm.smin.i64(i64 %arg.x.1, i64 %arg.x.0)
  store i64 %.13, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @draws.quantile_of_table(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.sampler, double %arg.u) #3 {
B0:
  %.24 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.97 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.131 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.16 = load i32, ptr %arg.sampler, align 4
  %.18 = icmp eq i32 %.16, 10
  br i1 %.18, label %B36, label %B70

B36:                                              ; preds = %B0
  store double 0.000000e+00, ptr %.24, align 8
  %.28 = call i32 @draws.quantile_of_poisson(ptr nonnull %.24, ptr nonnull %excinfo.1, ptr %arg.run, ptr nonnull %arg.sampler, double %arg.u)
  switch i32 %.28, label %B36.if.if [
    i32 -2, label %B36.endif
    i32 0, label %B36.endif
  ], !prof !0

B70:                                              ; preds = %B0
  %.63 = getelementptr i8, ptr %arg.run, i64 368
  %.65 = load i64, ptr %.63, align 8, !invariant.load !1
  %.66 = inttoptr i64 %.65 to ptr
  %.85 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 4
  %.87 = load i32, ptr %.85, align 4
  %.89 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 8
  %.91 = load i32, ptr %.89, align 4
  %.93 = sitofp i32 %.91 to double
  %.94 = fmul double %arg.u, %.93
  store i64 0, ptr %.97, align 8
  %.101 = call i32 @ol_int.impl(ptr nonnull %.97, ptr nonnull %excinfo.2, double %.94)
  switch i32 %.101, label %B70.if.if [
    i32 -2, label %B70.endif
    i32 0, label %B70.endif
  ], !prof !0

common.ret:                                       ; preds = %B70.endif.if.if, %B70.endif.endif, %B70.if.if, %B36.if.if, %B36.endif
  %common.ret.op = phi i32 [ 0, %B36.endif ], [ %.28, %B36.if.if ], [ %.101, %B70.if.if ], [ 0, %B70.endif.endif ], [ %.137, %B70.endif.if.if ]
  ret i32 %common.ret.op

B36.endif:                                        ; preds = %B36, %B36
  %.38 = load double, ptr %.24, align 8
  store double %.38, ptr %retptr, align 8
  br label %common.ret

B36.if.if:                                        ; preds = %B36
  %.36 = icmp sgt i32 %.28, 0
  %.29 = load ptr, ptr %excinfo.1, align 8
  %.37 = select i1 %.36, ptr %.29, ptr undef
  store ptr %.37, ptr %excinfo, align 8
  br label %common.ret

B70.endif:                                        ; preds = %B70, %B70
  %.111 = load i64, ptr %.97, align 8
  %.124 = load i32, ptr %.89, align 4
  %.127 = sext i32 %.124 to i64
  %.128 = add nsw i64 %.127, -1
  store i64 0, ptr %.131, align 8
  %.137 = call i32 @ol_min.impl.2(ptr nonnull %.131, ptr nonnull %excinfo.3, i64 %.111, i64 %.128)
  switch i32 %.137, label %B70.endif.if.if [
    i32 -2, label %B70.endif.endif
    i32 0, label %B70.endif.endif
  ], !prof !0

B70.if.if:                                        ; preds = %B70
  %.109 = icmp sgt i32 %.101, 0
  %.102 = load ptr, ptr %excinfo.2, align 8
  %.110 = select i1 %.109, ptr %.102, ptr undef
  store ptr %.110, ptr %excinfo, align 8
  br label %common.ret

B70.endif.endif:                                  ; preds = %B70.endif, %B70.endif
  %.147 = load i64, ptr %.131, align 8
  %.157 = sext i32 %.87 to i64
  %.158 = add nsw i64 %.147, %.157
  %.165 = shl nsw i64 %.158, 3
  %.168 = getelementptr inbounds i8, ptr %.66, i64 %.165
  %.170 = load double, ptr %.168, align 8
  store double %.170, ptr %retptr, align 8
  br label %common.ret

B70.endif.if.if:                                  ; preds = %B70.endif
  %.145 = icmp sgt i32 %.137, 0
  %.138 = load ptr, ptr %excinfo.3, align 8
  %.146 = select i1 %.145, ptr %.138, ptr undef
  store ptr %.146, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal i32 @draws.quantile_of_poisson(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.sampler, double %arg.u) #4 {
B0:
  %.21 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 8
  %.23 = load i32, ptr %.21, align 4
  %.24 = sext i32 %.23 to i64
  %.25 = add nsw i64 %.24, -1
  %.27 = icmp sgt i32 %.23, 1
  br i1 %.27, label %B64, label %B234

B64:                                              ; preds = %B0
  %.41 = getelementptr i8, ptr %arg.run, i64 368
  %.43 = load i64, ptr %.41, align 8, !invariant.load !1
  %.44 = inttoptr i64 %.43 to ptr
  %.61 = getelementptr inbounds nuw i8, ptr %arg.sampler, i64 4
  %.63 = load i32, ptr %.61, align 4
  %.65 = sext i32 %.63 to i64
  %.75 = shl nsw i64 %.65, 3
  %.78 = getelementptr inbounds i8, ptr %.44, i64 %.75
  %.80 = load double, ptr %.78, align 8
  %.82 = fcmp ugt double %.80, %arg.u
  br i1 %.82, label %B234, label %B130.preheader

B130.preheader:                                   ; preds = %B64
  %0 = add nsw i64 %.24, -2
  br label %B130

B130:                                             ; preds = %B168, %B130.preheader
  %found.2.1 = phi i64 [ %.88, %B168 ], [ 0, %B130.preheader ]
  %exitcond.not = icmp eq i64 %found.2.1, %0
  br i1 %exitcond.not, label %B234.loopexit, label %B168

B168:                                             ; preds = %B130
  %.88 = add nuw nsw i64 %found.2.1, 1
  %.142 = add nsw i64 %.88, %.65
  %.151 = shl nsw i64 %.142, 3
  %.154 = getelementptr inbounds i8, ptr %.44, i64 %.151
  %.156 = load double, ptr %.154, align 8
  %.158 = fcmp ugt double %.156, %arg.u
  br i1 %.158, label %B234.loopexit, label %B130

B234.loopexit:                                    ; preds = %B168, %B130
  %.88.lcssa = phi i64 [ %.25, %B130 ], [ %.88, %B168 ]
  %1 = sitofp i64 %.88.lcssa to double
  br label %B234

B234:                                             ; preds = %B234.loopexit, %B64, %B0
  %found.3.0 = phi double [ 0.000000e+00, %B64 ], [ 0.000000e+00, %B0 ], [ %1, %B234.loopexit ]
  store double %found.3.0, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @draws.rounded(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x) #3 {
B0:
  %.7 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.37 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  store double 0.000000e+00, ptr %.7, align 8
  %.13 = call i32 @ol_max.impl(ptr nonnull %.7, ptr nonnull %excinfo.1, double %arg.x, double 0.000000e+00)
  switch i32 %.13, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.23 = load double, ptr %.7, align 8
  store double 0.000000e+00, ptr %.37, align 8
  %.43 = call i32 @ol_min.impl(ptr nonnull %.37, ptr nonnull %excinfo.2, double %.23, double 0x43C0000000000000)
  switch i32 %.43, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.13, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.43, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.21 = icmp sgt i32 %.13, 0
  %.14 = load ptr, ptr %excinfo.1, align 8
  %.22 = select i1 %.21, ptr %.14, ptr undef
  store ptr %.22, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.53 = load double, ptr %.37, align 8
  %.63 = fadd double %.53, 5.000000e-01
  %.64 = tail call double @llvm.floor.f64(double %.63)
  %.65 = fptosi double %.64 to i64
  store i64 %.65, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.51 = icmp sgt i32 %.43, 0
  %.44 = load ptr, ptr %excinfo.2, align 8
  %.52 = select i1 %.51, ptr %.44, ptr undef
  store ptr %.52, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @hours.after(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.length, i64 %arg.number) #3 {
B0:
  %.34 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.14 = icmp slt i64 %arg.number, 0
  br i1 %.14, label %B16, label %B36

common.ret:                                       ; preds = %B36.if.if, %B36.endif, %B16
  %common.ret.op = phi i32 [ 0, %B16 ], [ 0, %B36.endif ], [ %.38, %B36.if.if ]
  ret i32 %common.ret.op

B16:                                              ; preds = %B0
  %.19 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.21 = load i64, ptr %.19, align 8
  %.25 = add nsw i64 %.21, %arg.length
  store i64 %.25, ptr %retptr, align 8
  br label %common.ret

B36:                                              ; preds = %B0
  store i64 0, ptr %.34, align 8
  %.38 = call i32 @hours.finish(ptr nonnull %.34, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.number, i64 %arg.length)
  switch i32 %.38, label %B36.if.if [
    i32 -2, label %B36.endif
    i32 0, label %B36.endif
  ], !prof !0

B36.endif:                                        ; preds = %B36, %B36
  %.48 = load i64, ptr %.34, align 8
  store i64 %.48, ptr %retptr, align 8
  br label %common.ret

B36.if.if:                                        ; preds = %B36
  %.46 = icmp sgt i32 %.38, 0
  %.39 = load ptr, ptr %excinfo.1, align 8
  %.47 = select i1 %.46, ptr %.39, ptr undef
  store ptr %.47, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @hours.finish(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.amount) #3 {
B0:
  %.30 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.63 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.130 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.13 = load i8, ptr @switch.hours, align 1
  %.14.not = icmp eq i8 %.13, 0
  br i1 %.14.not, label %B32, label %B90

B32:                                              ; preds = %B0
  %.19 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.21 = load i64, ptr %.19, align 8
  %.25 = add nsw i64 %.21, %arg.amount
  store i64 0, ptr %.30, align 8
  %.36 = call i32 @ol_min.impl.2(ptr nonnull %.30, ptr nonnull %excinfo.1, i64 %.25, i64 4611686018427387904)
  switch i32 %.36, label %B32.if.if [
    i32 -2, label %B32.endif
    i32 0, label %B32.endif
  ], !prof !0

B90:                                              ; preds = %B0
  store ptr null, ptr %.63, align 8
  %.67 = call i32 @hours.clock_now(ptr nonnull %.63, ptr nonnull %excinfo.2, ptr %arg.run, i64 %arg.number)
  %.77 = load ptr, ptr %.63, align 8
  switch i32 %.67, label %B90.if.if [
    i32 -2, label %B90.endif
    i32 0, label %B90.endif
  ], !prof !0

B154:                                             ; preds = %B90.endif
  %.105 = getelementptr inbounds nuw i8, ptr %.77, i64 24
  %.107 = load i64, ptr %.105, align 8
  %.109.not = icmp sgt i64 %.97, %.107
  br i1 %.109.not, label %B180, label %B212

B180:                                             ; preds = %B154
  store i64 0, ptr %.130, align 8
  %.134 = call i32 @hours.finish_later(ptr nonnull %.130, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %.77, i64 %arg.amount)
  %.144 = load i64, ptr %.130, align 8
  switch i32 %.134, label %B180.if.if [
    i32 -2, label %B212
    i32 0, label %B212
  ], !prof !0

common.ret:                                       ; preds = %B180.if.if, %B90.if.if, %B32.if.if, %B32.endif, %B212
  %common.ret.op = phi i32 [ 0, %B212 ], [ 0, %B32.endif ], [ %.36, %B32.if.if ], [ %.67, %B90.if.if ], [ %.134, %B180.if.if ]
  ret i32 %common.ret.op

B212:                                             ; preds = %B90.endif, %B180, %B180, %B154
  %"$phi212.0.2.0" = phi i64 [ %.97, %B154 ], [ %.97, %B90.endif ], [ %.144, %B180 ], [ %.144, %B180 ]
  store i64 %"$phi212.0.2.0", ptr %retptr, align 8
  br label %common.ret

B32.endif:                                        ; preds = %B32, %B32
  %.46 = load i64, ptr %.30, align 8
  store i64 %.46, ptr %retptr, align 8
  br label %common.ret

B32.if.if:                                        ; preds = %B32
  %.44 = icmp sgt i32 %.36, 0
  %.37 = load ptr, ptr %excinfo.1, align 8
  %.45 = select i1 %.44, ptr %.37, ptr undef
  store ptr %.45, ptr %excinfo, align 8
  br label %common.ret

B90.endif:                                        ; preds = %B90, %B90
  %.93 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.95 = load i64, ptr %.93, align 8
  %.97 = add nsw i64 %.95, %arg.amount
  %.102 = icmp slt i64 %arg.amount, 1
  br i1 %.102, label %B212, label %B154

B90.if.if:                                        ; preds = %B90
  %.75 = icmp sgt i32 %.67, 0
  %.68 = load ptr, ptr %excinfo.2, align 8
  %.76 = select i1 %.75, ptr %.68, ptr undef
  store ptr %.76, ptr %excinfo, align 8
  br label %common.ret

B180.if.if:                                       ; preds = %B180
  %.142 = icmp sgt i32 %.134, 0
  %.135 = load ptr, ptr %excinfo.3, align 8
  %.143 = select i1 %.142, ptr %.135, ptr undef
  store ptr %.143, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @hours.clock_now(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.59 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.13 = getelementptr i8, ptr %arg.run, i64 640
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.38 = mul nsw i64 %arg.number, 40
  %.41 = getelementptr inbounds i8, ptr %.16, i64 %.38
  %.47 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.49 = load i64, ptr %.47, align 8
  %.51 = getelementptr inbounds nuw i8, ptr %.41, i64 16
  %.53 = load i64, ptr %.51, align 8
  %.54.not = icmp slt i64 %.49, %.53
  br i1 %.54.not, label %B110, label %B78

B78:                                              ; preds = %B0
  store ptr null, ptr %.59, align 8
  %.63 = call i32 @hours.move_on(ptr nonnull %.59, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.41)
  switch i32 %.63, label %B78.if.if [
    i32 -2, label %B110
    i32 0, label %B110
  ], !prof !0

common.ret:                                       ; preds = %B78.if.if, %B110
  %common.ret.op = phi i32 [ 0, %B110 ], [ %.63, %B78.if.if ]
  ret i32 %common.ret.op

B110:                                             ; preds = %B78, %B78, %B0
  store ptr %.41, ptr %retptr, align 8
  br label %common.ret

B78.if.if:                                        ; preds = %B78
  %.71 = icmp sgt i32 %.63, 0
  %.64 = load ptr, ptr %excinfo.1, align 8
  %.72 = select i1 %.71, ptr %.64, ptr undef
  store ptr %.72, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal i32 @hours.move_on(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.clock) #4 {
B0:
  %.11 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 8
  %.13 = load i32, ptr %.11, align 4
  %.14 = sext i32 %.13 to i64
  %.15 = add nsw i64 %.14, 1
  %.17 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 4
  %.19 = load i32, ptr %.17, align 4
  %.20 = sext i32 %.19 to i64
  %.21 = icmp slt i64 %.15, %.20
  br i1 %.21, label %B70, label %B292

B70:                                              ; preds = %B0
  %.28 = getelementptr i8, ptr %arg.run, i64 400
  %.30 = load i64, ptr %.28, align 8, !invariant.load !1
  %.31 = inttoptr i64 %.30 to ptr
  %.59 = shl nsw i64 %.15, 3
  %.62 = getelementptr inbounds i8, ptr %.31, i64 %.59
  %.64 = load i64, ptr %.62, align 8
  %.66 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.68 = load i64, ptr %.66, align 8
  %.69.not = icmp sgt i64 %.64, %.68
  br i1 %.69.not, label %B292, label %B146

B146:                                             ; preds = %B216, %B70
  %.77 = phi i32 [ %.79, %B216 ], [ %.13, %B70 ]
  %.79 = add i32 %.77, 1
  store i32 %.79, ptr %.11, align 4
  %.89 = sext i32 %.79 to i64
  %.90 = add nsw i64 %.89, 1
  %.96 = icmp slt i64 %.90, %.20
  br i1 %.96, label %B216, label %B292

B216:                                             ; preds = %B146
  %.134 = shl nsw i64 %.90, 3
  %.137 = getelementptr inbounds i8, ptr %.31, i64 %.134
  %.139 = load i64, ptr %.137, align 8
  %.143 = load i64, ptr %.66, align 8
  %.144.not = icmp sgt i64 %.139, %.143
  br i1 %.144.not, label %B292, label %B146

B292:                                             ; preds = %B216, %B146, %B70, %B0
  %.156.pre-phi = phi i64 [ %.15, %B0 ], [ %.15, %B70 ], [ %.90, %B146 ], [ %.90, %B216 ]
  %.155.pre-phi = phi i64 [ %.14, %B0 ], [ %.14, %B70 ], [ %.89, %B146 ], [ %.89, %B216 ]
  %.154 = phi i32 [ %.13, %B0 ], [ %.13, %B70 ], [ %.79, %B146 ], [ %.79, %B216 ]
  %.162 = icmp slt i64 %.156.pre-phi, %.20
  br i1 %.162, label %B330, label %B400

B330:                                             ; preds = %B292
  %.169 = getelementptr i8, ptr %arg.run, i64 400
  %.171 = load i64, ptr %.169, align 8, !invariant.load !1
  %.172 = inttoptr i64 %.171 to ptr
  %.200 = shl nsw i64 %.156.pre-phi, 3
  %.203 = getelementptr inbounds i8, ptr %.172, i64 %.200
  %.205 = load i64, ptr %.203, align 8
  br label %B400

B400:                                             ; preds = %B330, %B292
  %"$phi400.0.2.0" = phi i64 [ %.205, %B330 ], [ 4611686018427387904, %B292 ]
  %.215 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 16
  store i64 %"$phi400.0.2.0", ptr %.215, align 8
  %.227 = load i32, ptr %arg.clock, align 4
  %.228.not = icmp slt i32 %.154, %.227
  br i1 %.228.not, label %common.ret, label %B444

common.ret:                                       ; preds = %B444, %B400
  store ptr null, ptr %retptr, align 8
  ret i32 0

B444:                                             ; preds = %B400
  %.235 = getelementptr i8, ptr %arg.run, i64 408
  %.237 = load i64, ptr %.235, align 8, !invariant.load !1
  %.238 = inttoptr i64 %.237 to ptr
  %.265 = shl nsw i64 %.155.pre-phi, 3
  %.268 = getelementptr inbounds i8, ptr %.238, i64 %.265
  %.270 = load i64, ptr %.268, align 8
  %.272 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 24
  store i64 %.270, ptr %.272, align 8
  %.280 = getelementptr i8, ptr %arg.run, i64 432
  %.282 = load i64, ptr %.280, align 8, !invariant.load !1
  %.283 = inttoptr i64 %.282 to ptr
  %.313 = getelementptr inbounds i8, ptr %.283, i64 %.265
  %.315 = load i64, ptr %.313, align 8
  %.321 = getelementptr i8, ptr %arg.run, i64 400
  %.323 = load i64, ptr %.321, align 8, !invariant.load !1
  %.324 = inttoptr i64 %.323 to ptr
  %.356 = getelementptr inbounds i8, ptr %.324, i64 %.265
  %.358 = load i64, ptr %.356, align 8
  %.359 = sub nsw i64 %.315, %.358
  %.361 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 32
  store i64 %.359, ptr %.361, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @hours.finish_later(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.clock, i64 %arg.amount) #4 {
B0:
  %.21 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.87 = alloca i32, align 4
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.119 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.9 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 32
  %.11 = load i64, ptr %.9, align 8
  %.13 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.15 = load i64, ptr %.13, align 8
  %.16 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 24
  %.18 = load i64, ptr %.16, align 8
  store i64 0, ptr %.21, align 8
  %.27 = call i32 @ol_min.impl.3(ptr nonnull %.21, ptr nonnull %excinfo.1, i64 %.15, i64 %.18)
  switch i32 %.27, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.if.if, %B0.endif.if.if, %B0.if.if, %B262, %B248
  %common.ret.op = phi i32 [ 0, %B248 ], [ 0, %B262 ], [ %.27, %B0.if.if ], [ %.93, %B0.endif.if.if ], [ %.123, %B0.endif.endif.if.if ]
  ret i32 %common.ret.op

B248:                                             ; preds = %B0.endif.endif.endif
  store i64 4611686018427387904, ptr %retptr, align 8
  br label %common.ret

B262:                                             ; preds = %B0.endif.endif.endif
  %.166 = getelementptr i8, ptr %arg.run, i64 400
  %.168 = load i64, ptr %.166, align 8, !invariant.load !1
  %.169 = inttoptr i64 %.168 to ptr
  %.192 = shl nsw i64 %.133, 3
  %.195 = getelementptr inbounds i8, ptr %.169, i64 %.192
  %.197 = load i64, ptr %.195, align 8
  %.199 = add nsw i64 %.197, %.50
  %.236 = getelementptr inbounds i8, ptr %.63, i64 %.192
  %.238 = load i64, ptr %.236, align 8
  %.239 = sub i64 %.199, %.238
  %.248 = getelementptr i8, ptr %arg.run, i64 408
  %.250 = load i64, ptr %.248, align 8, !invariant.load !1
  %.251 = inttoptr i64 %.250 to ptr
  %.279 = getelementptr inbounds i8, ptr %.251, i64 %.192
  %.281 = load i64, ptr %.279, align 8
  %.285.not = icmp sgt i64 %.239, %.281
  %spec.select = select i1 %.285.not, i64 4611686018427387904, i64 %.239
  store i64 %spec.select, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.37 = load i64, ptr %.21, align 8
  %.49 = add i64 %.11, %arg.amount
  %.50 = add i64 %.49, %.37
  %.60 = getelementptr i8, ptr %arg.run, i64 432
  %.62 = load i64, ptr %.60, align 8, !invariant.load !1
  %.63 = inttoptr i64 %.62 to ptr
  %.79 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 8
  %.81 = load i32, ptr %.79, align 4
  %.84 = load i32, ptr %arg.clock, align 4
  store i32 0, ptr %.87, align 4
  %.93 = call i32 @ol_max.impl.3(ptr nonnull %.87, ptr nonnull %excinfo.2, i32 %.81, i32 %.84)
  switch i32 %.93, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.35 = icmp sgt i32 %.27, 0
  %.28 = load ptr, ptr %excinfo.1, align 8
  %.36 = select i1 %.35, ptr %.28, ptr undef
  store ptr %.36, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.103 = load i32, ptr %.87, align 4
  %.73 = getelementptr i8, ptr %arg.run, i64 1616
  %.75 = load i64, ptr %.73, align 8, !invariant.load !1
  %.67 = getelementptr i8, ptr %arg.run, i64 1024
  %.69 = load i64, ptr %.67, align 8, !invariant.load !1
  %.113 = getelementptr inbounds nuw i8, ptr %arg.clock, i64 4
  %.115 = load i32, ptr %.113, align 4
  %.116 = sext i32 %.103 to i64
  %.117 = sext i32 %.115 to i64
  store i64 0, ptr %.119, align 8
  %.123 = call i32 @hours.last_before(ptr nonnull %.119, ptr nonnull %excinfo.3, ptr %.63, i64 %.69, i64 %.75, i64 %.116, i64 %.117, i64 %.50)
  %.133 = load i64, ptr %.119, align 8
  switch i32 %.123, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.101 = icmp sgt i32 %.93, 0
  %.94 = load ptr, ptr %excinfo.2, align 8
  %.102 = select i1 %.101, ptr %.94, ptr undef
  store ptr %.102, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif, %B0.endif.endif
  %.148 = load i32, ptr %arg.clock, align 4
  %.150 = sext i32 %.148 to i64
  %.151 = icmp slt i64 %.133, %.150
  br i1 %.151, label %B248, label %B262

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.131 = icmp sgt i32 %.123, 0
  %.124 = load ptr, ptr %excinfo.3, align 8
  %.132 = select i1 %.131, ptr %.124, ptr undef
  store ptr %.132, ptr %excinfo, align 8
  br label %common.ret
}

define internal i32 @ol_min.impl.3(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.x.0, i64 %arg.x.1) {
B0:
  %.13 = tail call i64 @llvm.smin.i64(i64 %arg.x.1, i64 %arg.x.0)
  store i64 %.13, ptr %retptr, align 8
  ret i32 0
}

define internal i32 @ol_max.impl.3(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i32 %arg.x.0, i32 %arg.x.1) {
B0:
  %.13 = tail call i32 @llvm.smax.i32(i32 %arg.x.1, i32 %arg.x.0)
  store i32 %.13, ptr %retptr, align 4
  ret i32 0
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #1

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @hours.last_before(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.sums.0, i64 %arg.sums.1, i64 %arg.sums.2, i64 %arg.begin, i64 %arg.end, i64 %arg.target) #4 {
B0:
  %.172 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.16 = add nsw i64 %arg.begin, -1
  %.35 = icmp slt i64 %arg.begin, %arg.end
  br i1 %.35, label %B64, label %B162

B64:                                              ; preds = %B0
  %.65 = shl nsw i64 %arg.begin, 3
  %.68 = getelementptr inbounds i8, ptr %arg.sums.0, i64 %.65
  %.70 = load i64, ptr %.68, align 8
  %.72 = icmp slt i64 %.70, %arg.target
  br i1 %.72, label %B94, label %B162

B94:                                              ; preds = %B132, %B64
  %stride.2.1 = phi i64 [ %.89, %B132 ], [ 1, %B64 ]
  %low.3.1 = phi i64 [ %.79, %B132 ], [ %.16, %B64 ]
  %.79 = add nsw i64 %low.3.1, %stride.2.1
  %.89 = shl nsw i64 %stride.2.1, 1
  %.100 = add nsw i64 %.79, %.89
  %.102 = icmp slt i64 %.100, %arg.end
  br i1 %.102, label %B132, label %B162

B132:                                             ; preds = %B94
  %.130 = shl nsw i64 %.100, 3
  %.133 = getelementptr inbounds i8, ptr %arg.sums.0, i64 %.130
  %.135 = load i64, ptr %.133, align 8
  %.137 = icmp slt i64 %.135, %arg.target
  br i1 %.137, label %B94, label %B162

B162:                                             ; preds = %B132, %B94, %B64, %B0
  %stride.3.0 = phi i64 [ 1, %B64 ], [ 1, %B0 ], [ %.89, %B94 ], [ %.89, %B132 ]
  %low.4.0 = phi i64 [ %.16, %B64 ], [ %.16, %B0 ], [ %.79, %B94 ], [ %.79, %B132 ]
  %.166 = add nsw i64 %low.4.0, %stride.3.0
  store i64 0, ptr %.172, align 8
  %.178 = call i32 @ol_min.impl.3(ptr nonnull %.172, ptr nonnull %excinfo.1, i64 %.166, i64 %arg.end)
  switch i32 %.178, label %B162.if.if [
    i32 -2, label %B162.endif
    i32 0, label %B162.endif
  ], !prof !0

common.ret:                                       ; preds = %B162.if.if, %B286
  %common.ret.op = phi i32 [ 0, %B286 ], [ %.178, %B162.if.if ]
  ret i32 %common.ret.op

B286:                                             ; preds = %B218.else.if, %B162.endif
  %low.7.1 = phi i64 [ %low.4.0, %B162.endif ], [ %low.6.1, %B218.else.if ]
  store i64 %low.7.1, ptr %retptr, align 8
  br label %common.ret

B162.endif:                                       ; preds = %B162, %B162
  %.188 = load i64, ptr %.172, align 8
  %.206 = add nsw i64 %low.4.0, 1
  %.209 = icmp slt i64 %.206, %.188
  br i1 %.209, label %B218.else.if, label %B286

B162.if.if:                                       ; preds = %B162
  %.186 = icmp sgt i32 %.178, 0
  %.179 = load ptr, ptr %excinfo.1, align 8
  %.187 = select i1 %.186, ptr %.179, ptr undef
  store ptr %.187, ptr %excinfo, align 8
  br label %common.ret

B218.else.if:                                     ; preds = %B218.else.if, %B162.endif
  %low.5.0 = phi i64 [ %low.6.1, %B218.else.if ], [ %low.4.0, %B162.endif ]
  %high.2.0 = phi i64 [ %high.3.1, %B218.else.if ], [ %.188, %B162.endif ]
  %.218 = add nsw i64 %high.2.0, %low.5.0
  %.226.1 = ashr i64 %.218, 1
  %.270 = shl nsw i64 %.226.1, 3
  %.273 = getelementptr inbounds i8, ptr %arg.sums.0, i64 %.270
  %.275 = load i64, ptr %.273, align 8
  %.277 = icmp slt i64 %.275, %arg.target
  %high.3.1 = select i1 %.277, i64 %high.2.0, i64 %.226.1
  %low.6.1 = select i1 %.277, i64 %.226.1, i64 %low.5.0
  %.317 = add nsw i64 %low.6.1, 1
  %.321 = icmp slt i64 %.317, %high.3.1
  br i1 %.321, label %B218.else.if, label %B286
}

; Function Attrs: alwaysinline
define internal i32 @broods.free_row(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.8 = getelementptr inbounds nuw i8, ptr %arg.run, i64 216
  %.10 = load i32, ptr %.8, align 4
  %.16 = icmp eq i32 %.10, -1
  br i1 %.16, label %B40, label %B88

B40:                                              ; preds = %B0
  %.21 = getelementptr inbounds nuw i8, ptr %arg.run, i64 220
  %.23 = load i32, ptr %.21, align 4
  %.32 = add i32 %.23, 1
  store i32 %.32, ptr %.21, align 4
  br label %B150

B88:                                              ; preds = %B0
  %.15 = sext i32 %.10 to i64
  %.47 = getelementptr i8, ptr %arg.run, i64 752
  %.49 = load i64, ptr %.47, align 8, !invariant.load !1
  %.50 = inttoptr i64 %.49 to ptr
  %.74 = shl nsw i64 %.15, 5
  %.77 = getelementptr inbounds i8, ptr %.50, i64 %.74
  %.81 = getelementptr inbounds nuw i8, ptr %.77, i64 28
  %.83 = load i32, ptr %.81, align 4
  store i32 %.83, ptr %.8, align 4
  br label %B150

B150:                                             ; preds = %B88, %B40
  %row.2.0 = phi i32 [ %.23, %B40 ], [ %.10, %B88 ]
  %.90 = getelementptr inbounds nuw i8, ptr %arg.run, i64 224
  %.92 = load i64, ptr %.90, align 8
  %.93 = add nsw i64 %.92, 1
  store i64 %.93, ptr %.90, align 8
  store i32 %row.2.0, ptr %retptr, align 4
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @events.schedule(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket) #3 {
B0:
  %.64 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.104 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.164 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.22 = load i64, ptr %arg.run, align 8
  %.24 = icmp sgt i64 %arg.time, %.22
  br i1 %.24, label %B26, label %B30

common.ret:                                       ; preds = %B132.endif.if.if, %B132.endif.endif, %B132.if.if, %B76.if.if, %B76.endif, %B26
  %common.ret.op = phi i32 [ 0, %B26 ], [ 0, %B76.endif ], [ %.68, %B76.if.if ], [ %.108, %B132.if.if ], [ 0, %B132.endif.endif ], [ %.168, %B132.endif.if.if ]
  ret i32 %common.ret.op

B26:                                              ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B30:                                              ; preds = %B0
  %.39 = getelementptr inbounds nuw i8, ptr %arg.run, i64 72
  %.41 = load i64, ptr %.39, align 8
  %.42 = add nsw i64 %.41, 1
  store i64 %.42, ptr %.39, align 8
  %.48 = getelementptr inbounds nuw i8, ptr %arg.run, i64 80
  %.50 = load i32, ptr %.48, align 4
  %.51.not = icmp eq i32 %.50, 0
  br i1 %.51.not, label %B132, label %B76

B76:                                              ; preds = %B30
  store i32 0, ptr %.48, align 4
  store ptr null, ptr %.64, align 8
  %.68 = call i32 @events.sink(ptr nonnull %.64, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket)
  switch i32 %.68, label %B76.if.if [
    i32 -2, label %B76.endif
    i32 0, label %B76.endif
  ], !prof !0

B132:                                             ; preds = %B30
  store ptr null, ptr %.104, align 8
  %.108 = call i32 @events.fence(ptr nonnull %.104, ptr nonnull %excinfo.2, ptr nonnull %arg.run)
  switch i32 %.108, label %B132.if.if [
    i32 -2, label %B132.endif
    i32 0, label %B132.endif
  ], !prof !0

B76.endif:                                        ; preds = %B76, %B76
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B76.if.if:                                        ; preds = %B76
  %.76 = icmp sgt i32 %.68, 0
  %.69 = load ptr, ptr %excinfo.1, align 8
  %.77 = select i1 %.76, ptr %.69, ptr undef
  store ptr %.77, ptr %excinfo, align 8
  br label %common.ret

B132.endif:                                       ; preds = %B132, %B132
  %.134 = getelementptr i8, ptr %arg.run, i64 760
  %.136 = load i64, ptr %.134, align 8, !invariant.load !1
  %.137 = inttoptr i64 %.136 to ptr
  %.141 = getelementptr i8, ptr %arg.run, i64 1352
  %.143 = load i64, ptr %.141, align 8, !invariant.load !1
  %.147 = getelementptr i8, ptr %arg.run, i64 1944
  %.149 = load i64, ptr %.147, align 8, !invariant.load !1
  %.156 = load i64, ptr %.39, align 8
  %.159 = add nsw i64 %.156, -1
  store ptr null, ptr %.164, align 8
  %.168 = call i32 @events.rise(ptr nonnull %.164, ptr nonnull %excinfo.3, ptr %.137, i64 %.143, i64 %.149, i64 %.159, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket)
  switch i32 %.168, label %B132.endif.if.if [
    i32 -2, label %B132.endif.endif
    i32 0, label %B132.endif.endif
  ], !prof !0

B132.if.if:                                       ; preds = %B132
  %.116 = icmp sgt i32 %.108, 0
  %.109 = load ptr, ptr %excinfo.2, align 8
  %.117 = select i1 %.116, ptr %.109, ptr undef
  store ptr %.117, ptr %excinfo, align 8
  br label %common.ret

B132.endif.endif:                                 ; preds = %B132.endif, %B132.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B132.endif.if.if:                                 ; preds = %B132.endif
  %.176 = icmp sgt i32 %.168, 0
  %.169 = load ptr, ptr %excinfo.3, align 8
  %.177 = select i1 %.176, ptr %.169, ptr undef
  store ptr %.177, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @events.sink(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket) #3 {
B0:
  %.73 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.186 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.258 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.21 = getelementptr i8, ptr %arg.run, i64 760
  %.23 = load i64, ptr %.21, align 8, !invariant.load !1
  %.24 = inttoptr i64 %.23 to ptr
  %.28 = getelementptr i8, ptr %arg.run, i64 1352
  %.30 = load i64, ptr %.28, align 8, !invariant.load !1
  %.34 = getelementptr i8, ptr %arg.run, i64 1944
  %.36 = load i64, ptr %.34, align 8, !invariant.load !1
  %.40 = getelementptr inbounds nuw i8, ptr %arg.run, i64 72
  %.42 = load i64, ptr %.40, align 8
  %.63 = icmp sgt i64 %.42, 1
  br i1 %.63, label %B70.preheader, label %B308

B70.preheader:                                    ; preds = %B0
  %.130 = sext i64 %arg.time to i128
  %.131 = shl nsw i128 %.130, 64
  %.132 = zext i64 %arg.key to i128
  %.133 = or disjoint i128 %.131, %.132
  br label %B70

B70:                                              ; preds = %B176.endif, %B70.preheader
  %place.2.0 = phi i64 [ %.87, %B176.endif ], [ 0, %B70.preheader ]
  %child.3.0 = phi i64 [ %.215, %B176.endif ], [ 1, %B70.preheader ]
  store i64 0, ptr %.73, align 8
  %.77 = call i32 @events.soonest_from(ptr nonnull %.73, ptr nonnull %excinfo.1, ptr %.24, i64 %.30, i64 %.36, i64 %child.3.0)
  %.87 = load i64, ptr %.73, align 8
  switch i32 %.77, label %B70.if.if [
    i32 -2, label %B70.endif
    i32 0, label %B70.endif
  ], !prof !0

B176:                                             ; preds = %B70.endif
  %.161 = mul nsw i64 %place.2.0, 24
  %.164 = getelementptr inbounds i8, ptr %.24, i64 %.161
  %.175 = getelementptr inbounds nuw i8, ptr %.115, i64 16
  %.177 = load i32, ptr %.175, align 4
  %.179 = getelementptr inbounds nuw i8, ptr %.115, i64 20
  %.181 = load i32, ptr %.179, align 4
  %.184 = sext i32 %.177 to i64
  %.185 = sext i32 %.181 to i64
  store ptr null, ptr %.186, align 8
  %.190 = call i32 @events.put(ptr nonnull %.186, ptr nonnull %excinfo.2, ptr %.164, i64 %.123, i64 %.127, i64 %.184, i64 %.185)
  switch i32 %.190, label %B176.if [
    i32 -2, label %B176.endif
    i32 0, label %B176.endif
  ], !prof !0

B308.loopexit:                                    ; preds = %B176.endif, %B70.endif
  %place.3.1.ph = phi i64 [ %.87, %B176.endif ], [ %place.2.0, %B70.endif ]
  %0 = mul nsw i64 %place.3.1.ph, 24
  br label %B308

B308:                                             ; preds = %B308.loopexit, %B0
  %place.3.1 = phi i64 [ 0, %B0 ], [ %0, %B308.loopexit ]
  %.248 = getelementptr inbounds i8, ptr %.24, i64 %place.3.1
  store ptr null, ptr %.258, align 8
  %.262 = call i32 @events.put(ptr nonnull %.258, ptr nonnull %excinfo.3, ptr %.248, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket)
  switch i32 %.262, label %B308.if [
    i32 -2, label %B308.endif
    i32 0, label %B308.endif
  ], !prof !0

B70.endif:                                        ; preds = %B70, %B70
  %.112 = mul nsw i64 %.87, 24
  %.115 = getelementptr inbounds i8, ptr %.24, i64 %.112
  %.123 = load i64, ptr %.115, align 8
  %.125 = getelementptr inbounds nuw i8, ptr %.115, i64 8
  %.127 = load i64, ptr %.125, align 8
  %.134 = sext i64 %.123 to i128
  %.135 = shl nsw i128 %.134, 64
  %.136 = zext i64 %.127 to i128
  %.137 = or disjoint i128 %.135, %.136
  %.138 = icmp slt i128 %.133, %.137
  br i1 %.138, label %B308.loopexit, label %B176

common.ret:                                       ; preds = %B308.endif, %B308.if, %B176.if, %B70.if.if
  %common.ret.op = phi i32 [ %.77, %B70.if.if ], [ %.190, %B176.if ], [ 0, %B308.endif ], [ %.262, %B308.if ]
  ret i32 %common.ret.op

B70.if.if:                                        ; preds = %B70
  %.85 = icmp sgt i32 %.77, 0
  %.78 = load ptr, ptr %excinfo.1, align 8
  %.86 = select i1 %.85, ptr %.78, ptr undef
  store ptr %.86, ptr %excinfo, align 8
  br label %common.ret

B176.if:                                          ; preds = %B176
  %.198 = icmp sgt i32 %.190, 0
  %.191 = load ptr, ptr %excinfo.2, align 8
  %.199 = select i1 %.198, ptr %.191, ptr undef
  store ptr %.199, ptr %excinfo, align 8
  br label %common.ret

B176.endif:                                       ; preds = %B176, %B176
  %.212 = shl nsw i64 %.87, 2
  %.215 = or disjoint i64 %.212, 1
  %.223 = icmp slt i64 %.215, %.42
  br i1 %.223, label %B70, label %B308.loopexit

B308.if:                                          ; preds = %B308
  %.270 = icmp sgt i32 %.262, 0
  %.263 = load ptr, ptr %excinfo.3, align 8
  %.271 = select i1 %.270, ptr %.263, ptr undef
  store ptr %.271, ptr %excinfo, align 8
  br label %common.ret

B308.endif:                                       ; preds = %B308, %B308
  store ptr null, ptr %retptr, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @events.soonest_from(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.heap.0, i64 %arg.heap.1, i64 %arg.heap.2, i64 %arg.first) #3 {
B0:
  %.32 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.96 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.156 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %0 = mul i64 %arg.first, 24
  %1 = getelementptr i8, ptr %arg.heap.0, i64 %0
  %.19 = getelementptr i8, ptr %1, i64 24
  store i8 0, ptr %.32, align 1
  %.36 = call i32 @events.is_sooner(ptr nonnull %.32, ptr nonnull %excinfo.1, ptr %.19, ptr %1)
  switch i32 %.36, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.endif.endif:                                   ; preds = %B0, %B0
  %.46 = load i8, ptr %.32, align 1
  %.49 = icmp ne i8 %.46, 0
  %.68 = zext i1 %.49 to i64
  %.69 = add nsw i64 %arg.first, %.68
  %.70 = add nsw i64 %arg.first, 2
  %.82 = getelementptr i8, ptr %1, i64 72
  %.91 = mul nsw i64 %.70, 24
  %.94 = getelementptr inbounds i8, ptr %arg.heap.0, i64 %.91
  store i8 0, ptr %.96, align 1
  %.100 = call i32 @events.is_sooner(ptr nonnull %.96, ptr nonnull %excinfo.2, ptr %.82, ptr %.94)
  switch i32 %.100, label %B0.endif.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.endif
    i32 0, label %B0.endif.endif.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.endif.endif.endif.if.if, %B0.endif.endif.endif.endif.endif.endif, %B0.endif.endif.endif.if.if, %B0.endif.if.if
  %common.ret.op = phi i32 [ %.36, %B0.endif.if.if ], [ %.100, %B0.endif.endif.endif.if.if ], [ 0, %B0.endif.endif.endif.endif.endif.endif ], [ %.160, %B0.endif.endif.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.endif.if.if:                                   ; preds = %B0
  %.44 = icmp sgt i32 %.36, 0
  %.37 = load ptr, ptr %excinfo.1, align 8
  %.45 = select i1 %.44, ptr %.37, ptr undef
  store ptr %.45, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.endif:                       ; preds = %B0.endif.endif, %B0.endif.endif
  %.110 = load i8, ptr %.96, align 1
  %.113 = icmp ne i8 %.110, 0
  %.130 = zext i1 %.113 to i64
  %.131 = add nsw i64 %.70, %.130
  %.140 = mul nsw i64 %.131, 24
  %.143 = getelementptr inbounds i8, ptr %arg.heap.0, i64 %.140
  %.151 = mul nsw i64 %.69, 24
  %.154 = getelementptr inbounds i8, ptr %arg.heap.0, i64 %.151
  store i8 0, ptr %.156, align 1
  %.160 = call i32 @events.is_sooner(ptr nonnull %.156, ptr nonnull %excinfo.3, ptr %.143, ptr %.154)
  switch i32 %.160, label %B0.endif.endif.endif.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.endif.endif.endif
    i32 0, label %B0.endif.endif.endif.endif.endif.endif
  ], !prof !0

B0.endif.endif.endif.if.if:                       ; preds = %B0.endif.endif
  %.108 = icmp sgt i32 %.100, 0
  %.101 = load ptr, ptr %excinfo.2, align 8
  %.109 = select i1 %.108, ptr %.101, ptr undef
  store ptr %.109, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.endif.endif.endif:           ; preds = %B0.endif.endif.endif.endif, %B0.endif.endif.endif.endif
  %.170 = load i8, ptr %.156, align 1
  %.173.not = icmp eq i8 %.170, 0
  %.192 = select i1 %.173.not, i64 %.69, i64 %.131
  store i64 %.192, ptr %retptr, align 8
  br label %common.ret

B0.endif.endif.endif.endif.endif.if.if:           ; preds = %B0.endif.endif.endif.endif
  %.168 = icmp sgt i32 %.160, 0
  %.161 = load ptr, ptr %excinfo.3, align 8
  %.169 = select i1 %.168, ptr %.161, ptr undef
  store ptr %.169, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @events.is_sooner(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.one, ptr %arg.two) #3 {
B0:
  %.8 = load i64, ptr %arg.one, align 8
  %.9 = getelementptr inbounds nuw i8, ptr %arg.one, i64 8
  %.11 = load i64, ptr %.9, align 8
  %.14 = load i64, ptr %arg.two, align 8
  %.15 = getelementptr inbounds nuw i8, ptr %arg.two, i64 8
  %.17 = load i64, ptr %.15, align 8
  %.18 = sext i64 %.8 to i128
  %.19 = shl nsw i128 %.18, 64
  %.20 = zext i64 %.11 to i128
  %.21 = or disjoint i128 %.19, %.20
  %.22 = sext i64 %.14 to i128
  %.23 = shl nsw i128 %.22, 64
  %.24 = zext i64 %.17 to i128
  %.25 = or disjoint i128 %.23, %.24
  %.26 = icmp slt i128 %.21, %.25
  %.27 = zext i1 %.26 to i8
  store i8 %.27, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @events.put(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.event, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket) #3 {
B0:
  store i64 %arg.time, ptr %arg.event, align 8
  %.36 = getelementptr inbounds nuw i8, ptr %arg.event, i64 8
  store i64 %arg.key, ptr %.36, align 8
  %.39 = trunc i64 %arg.slot to i32
  %.40 = getelementptr inbounds nuw i8, ptr %arg.event, i64 16
  store i32 %.39, ptr %.40, align 4
  %.43 = trunc i64 %arg.ticket to i32
  %.44 = getelementptr inbounds nuw i8, ptr %arg.event, i64 20
  store i32 %.43, ptr %.44, align 4
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @events.fence(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0.endif.endif:
  %.9 = getelementptr i8, ptr %arg.run, i64 760
  %.11 = load i64, ptr %.9, align 8, !invariant.load !1
  %.12 = inttoptr i64 %.11 to ptr
  %.28 = getelementptr inbounds nuw i8, ptr %arg.run, i64 72
  %.30 = load i64, ptr %.28, align 8
  %.166 = mul nsw i64 %.30, 24
  %.169 = getelementptr inbounds i8, ptr %.12, i64 %.166
  store i64 4611686018427387904, ptr %.169, align 8
  %0 = mul i64 %.30, 24
  %1 = getelementptr i8, ptr %.12, i64 %0
  %.169.1 = getelementptr i8, ptr %1, i64 24
  store i64 4611686018427387904, ptr %.169.1, align 8
  %2 = mul i64 %.30, 24
  %3 = getelementptr i8, ptr %.12, i64 %2
  %.169.2 = getelementptr i8, ptr %3, i64 48
  store i64 4611686018427387904, ptr %.169.2, align 8
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @events.rise(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.heap.0, i64 %arg.heap.1, i64 %arg.heap.2, i64 %arg.place, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket) #3 {
B0:
  %.121 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.185 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.28 = icmp sgt i64 %arg.place, 0
  br i1 %.28, label %B16.preheader, label %B222

B16.preheader:                                    ; preds = %B0
  %.71 = sext i64 %arg.time to i128
  %.72 = shl nsw i128 %.71, 64
  %.73 = zext i64 %arg.key to i128
  %.74 = or disjoint i128 %.72, %.73
  br label %B16

B16:                                              ; preds = %B116.endif, %B16.preheader
  %place.2.0 = phi i64 [ %.37, %B116.endif ], [ %arg.place, %B16.preheader ]
  %.36 = add nsw i64 %place.2.0, -1
  %.37 = lshr i64 %.36, 2
  %.49 = mul nuw nsw i64 %.37, 24
  %.52 = getelementptr inbounds nuw i8, ptr %arg.heap.0, i64 %.49
  %.60 = load i64, ptr %.52, align 8
  %.62 = getelementptr inbounds nuw i8, ptr %.52, i64 8
  %.64 = load i64, ptr %.62, align 8
  %.67 = sext i64 %.60 to i128
  %.68 = shl nsw i128 %.67, 64
  %.69 = zext i64 %.64 to i128
  %.70 = or disjoint i128 %.68, %.69
  %.75 = icmp slt i128 %.70, %.74
  br i1 %.75, label %B222, label %B116

B116:                                             ; preds = %B16
  %.96 = mul nuw nsw i64 %place.2.0, 24
  %.99 = getelementptr inbounds nuw i8, ptr %arg.heap.0, i64 %.96
  %.110 = getelementptr inbounds nuw i8, ptr %.52, i64 16
  %.112 = load i32, ptr %.110, align 4
  %.114 = getelementptr inbounds nuw i8, ptr %.52, i64 20
  %.116 = load i32, ptr %.114, align 4
  %.119 = sext i32 %.112 to i64
  %.120 = sext i32 %.116 to i64
  store ptr null, ptr %.121, align 8
  %.125 = call i32 @events.put(ptr nonnull %.121, ptr nonnull %excinfo.1, ptr nonnull %.99, i64 %.60, i64 %.64, i64 %.119, i64 %.120)
  switch i32 %.125, label %B116.if.if [
    i32 -2, label %B116.endif
    i32 0, label %B116.endif
  ], !prof !0

B222:                                             ; preds = %B116.endif, %B16, %B0
  %place.3.1 = phi i64 [ %arg.place, %B0 ], [ %place.2.0, %B16 ], [ 0, %B116.endif ]
  %.172 = mul nsw i64 %place.3.1, 24
  %.175 = getelementptr inbounds i8, ptr %arg.heap.0, i64 %.172
  store ptr null, ptr %.185, align 8
  %.189 = call i32 @events.put(ptr nonnull %.185, ptr nonnull %excinfo.2, ptr %.175, i64 %arg.time, i64 %arg.key, i64 %arg.slot, i64 %arg.ticket)
  switch i32 %.189, label %B222.if [
    i32 -2, label %B222.endif
    i32 0, label %B222.endif
  ], !prof !0

B116.endif:                                       ; preds = %B116, %B116
  %.154.not = icmp eq i64 %.37, 0
  br i1 %.154.not, label %B222, label %B16

common.ret:                                       ; preds = %B222.endif, %B222.if, %B116.if.if
  %common.ret.op = phi i32 [ %.125, %B116.if.if ], [ 0, %B222.endif ], [ %.189, %B222.if ]
  ret i32 %common.ret.op

B116.if.if:                                       ; preds = %B116
  %.133 = icmp sgt i32 %.125, 0
  %.126 = load ptr, ptr %excinfo.1, align 8
  %.134 = select i1 %.133, ptr %.126, ptr undef
  store ptr %.134, ptr %excinfo, align 8
  br label %common.ret

B222.if:                                          ; preds = %B222
  %.197 = icmp sgt i32 %.189, 0
  %.190 = load ptr, ptr %excinfo.2, align 8
  %.198 = select i1 %.197, ptr %.190, ptr undef
  store ptr %.198, ptr %excinfo, align 8
  br label %common.ret

B222.endif:                                       ; preds = %B222, %B222
  store ptr null, ptr %retptr, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.make_of_source(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.65 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.93 = alloca i32, align 4
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.120 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.150 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.9 = getelementptr i8, ptr %arg.run, i64 656
  %.11 = load i64, ptr %.9, align 8, !invariant.load !1
  %.12 = inttoptr i64 %.11 to ptr
  %.28 = getelementptr inbounds nuw i8, ptr %arg.run, i64 104
  %.30 = load i32, ptr %.28, align 4
  %.31 = sext i32 %.30 to i64
  %.38 = mul nsw i64 %.31, 152
  %.41 = getelementptr inbounds i8, ptr %.12, i64 %.38
  %.43 = getelementptr inbounds nuw i8, ptr %.41, i64 104
  %.45 = load i64, ptr %.43, align 8
  %.49 = add nsw i64 %.45, 1
  store i64 %.49, ptr %.43, align 8
  %.55 = load i64, ptr %.41, align 8
  %.56 = add i64 %.55, %.45
  %.58 = getelementptr inbounds nuw i8, ptr %.41, i64 12
  %.60 = load i32, ptr %.58, align 4
  %.61 = getelementptr inbounds nuw i8, ptr %.41, i64 16
  %.63 = load i32, ptr %.61, align 4
  store i64 0, ptr %.65, align 8
  %.69 = call i32 @sources.class_of(ptr nonnull %.65, ptr nonnull %excinfo.1, ptr %arg.run, ptr nonnull %.41, i64 %.56)
  switch i32 %.69, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.79 = load i64, ptr %.65, align 8
  %.91 = sext i32 %.60 to i64
  %.92 = sext i32 %.63 to i64
  store i32 0, ptr %.93, align 4
  %.97 = call i32 @item.next_item(ptr nonnull %.93, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.56, i64 %.91, i64 %.92, i64 %.79)
  %.107 = load i32, ptr %.93, align 4
  switch i32 %.97, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.endif.if.if, %B0.endif.endif.endif.endif, %B0.endif.endif.if.if, %B0.endif.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.69, %B0.if.if ], [ %.97, %B0.endif.if.if ], [ %.124, %B0.endif.endif.if.if ], [ 0, %B0.endif.endif.endif.endif ], [ %.155, %B0.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.77 = icmp sgt i32 %.69, 0
  %.70 = load ptr, ptr %excinfo.1, align 8
  %.78 = select i1 %.77, ptr %.70, ptr undef
  store ptr %.78, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.119 = sext i32 %.107 to i64
  store i64 0, ptr %.120, align 8
  %.124 = call i32 @item.due_of(ptr nonnull %.120, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.119, ptr nonnull %.41)
  switch i32 %.124, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.105 = icmp sgt i32 %.97, 0
  %.98 = load ptr, ptr %excinfo.2, align 8
  %.106 = select i1 %.105, ptr %.98, ptr undef
  store ptr %.106, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif, %B0.endif.endif
  %.134 = load i64, ptr %.120, align 8
  %.144 = getelementptr inbounds nuw i8, ptr %.41, i64 8
  %.146 = load i32, ptr %.144, align 4
  %.148 = icmp eq i32 %.146, 4
  store ptr null, ptr %.150, align 8
  %.154 = zext i1 %.148 to i8
  %.155 = call i32 @item.item_comes(ptr nonnull %.150, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.119, i64 -1, i64 %.45, i64 %.134, i8 %.154)
  switch i32 %.155, label %B0.endif.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.endif
    i32 0, label %B0.endif.endif.endif.endif
  ], !prof !0

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.132 = icmp sgt i32 %.124, 0
  %.125 = load ptr, ptr %excinfo.3, align 8
  %.133 = select i1 %.132, ptr %.125, ptr undef
  store ptr %.133, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.endif:                       ; preds = %B0.endif.endif.endif, %B0.endif.endif.endif
  store i32 %.107, ptr %retptr, align 4
  br label %common.ret

B0.endif.endif.endif.if.if:                       ; preds = %B0.endif.endif.endif
  %.163 = icmp sgt i32 %.155, 0
  %.156 = load ptr, ptr %excinfo.4, align 8
  %.164 = select i1 %.163, ptr %.156, ptr undef
  store ptr %.164, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.class_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.source, i64 %arg.word) #3 {
B0:
  %.42 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.70 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.108 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.source, i64 40
  %.16 = load i32, ptr %.14, align 4
  %.18.not = icmp eq i32 %.16, -1
  br i1 %.18.not, label %B50, label %B36

common.ret:                                       ; preds = %B50.endif.endif.if.if, %B50.endif.endif.endif, %B50.endif.if.if, %B50.if.if, %B36
  %common.ret.op = phi i32 [ 0, %B36 ], [ %.46, %B50.if.if ], [ %.74, %B50.endif.if.if ], [ 0, %B50.endif.endif.endif ], [ %.112, %B50.endif.endif.if.if ]
  ret i32 %common.ret.op

B36:                                              ; preds = %B0
  %.17 = sext i32 %.16 to i64
  store i64 %.17, ptr %retptr, align 8
  br label %common.ret

B50:                                              ; preds = %B0
  %.36 = getelementptr inbounds nuw i8, ptr %arg.source, i64 72
  %.38 = load i32, ptr %.36, align 4
  %.40 = sext i32 %.38 to i64
  store i64 0, ptr %.42, align 8
  %.46 = call i32 @draws.draw(ptr nonnull %.42, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.40, i64 -1, i64 %arg.word, i64 0)
  switch i32 %.46, label %B50.if.if [
    i32 -2, label %B50.endif
    i32 0, label %B50.endif
  ], !prof !0

B50.endif:                                        ; preds = %B50, %B50
  %.56 = load i64, ptr %.42, align 8
  store double 0.000000e+00, ptr %.70, align 8
  %.74 = call i32 @draws.as_uniform(ptr nonnull %.70, ptr nonnull %excinfo.2, i64 %.56)
  switch i32 %.74, label %B50.endif.if.if [
    i32 -2, label %B50.endif.endif
    i32 0, label %B50.endif.endif
  ], !prof !0

B50.if.if:                                        ; preds = %B50
  %.54 = icmp sgt i32 %.46, 0
  %.47 = load ptr, ptr %excinfo.1, align 8
  %.55 = select i1 %.54, ptr %.47, ptr undef
  store ptr %.55, ptr %excinfo, align 8
  br label %common.ret

B50.endif.endif:                                  ; preds = %B50.endif, %B50.endif
  %.84 = load double, ptr %.70, align 8
  %.96 = getelementptr inbounds nuw i8, ptr %arg.source, i64 44
  %.98 = load i32, ptr %.96, align 4
  %.100 = getelementptr inbounds nuw i8, ptr %arg.source, i64 48
  %.102 = load i32, ptr %.100, align 4
  %.106 = sext i32 %.98 to i64
  %.107 = sext i32 %.102 to i64
  store i64 0, ptr %.108, align 8
  %.112 = call i32 @item.chosen_class(ptr nonnull %.108, ptr nonnull %excinfo.3, ptr %arg.run, double %.84, i64 %.106, i64 %.107)
  switch i32 %.112, label %B50.endif.endif.if.if [
    i32 -2, label %B50.endif.endif.endif
    i32 0, label %B50.endif.endif.endif
  ], !prof !0

B50.endif.if.if:                                  ; preds = %B50.endif
  %.82 = icmp sgt i32 %.74, 0
  %.75 = load ptr, ptr %excinfo.2, align 8
  %.83 = select i1 %.82, ptr %.75, ptr undef
  store ptr %.83, ptr %excinfo, align 8
  br label %common.ret

B50.endif.endif.endif:                            ; preds = %B50.endif.endif, %B50.endif.endif
  %.122 = load i64, ptr %.108, align 8
  store i64 %.122, ptr %retptr, align 8
  br label %common.ret

B50.endif.endif.if.if:                            ; preds = %B50.endif.endif
  %.120 = icmp sgt i32 %.112, 0
  %.113 = load ptr, ptr %excinfo.3, align 8
  %.121 = select i1 %.120, ptr %.113, ptr undef
  store ptr %.121, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @draws.draw(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.row, i64 %arg.word, i64 %arg.visit) #3 {
B0:
  %.215 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.24 = getelementptr i8, ptr %arg.run, i64 472
  %.26 = load i64, ptr %.24, align 8, !invariant.load !1
  %.27 = inttoptr i64 %.26 to ptr
  %.50 = shl nsw i64 %arg.number, 5
  %.53 = getelementptr inbounds i8, ptr %.27, i64 %.50
  %.59 = getelementptr inbounds nuw i8, ptr %.53, i64 8
  %.61 = load i64, ptr %.59, align 8
  %.63 = sub i64 %arg.word, %.61
  %.68 = ashr i64 %.63, 6
  %.70 = shl nsw i64 %arg.number, 1
  %.71 = and i64 %.68, 1
  %.72 = or disjoint i64 %.71, %.70
  %.81 = getelementptr i8, ptr %arg.run, i64 704
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.107 = shl nsw i64 %.72, 3
  %.110 = getelementptr inbounds i8, ptr %.84, i64 %.107
  %.112 = load i64, ptr %.110, align 8
  %.113 = icmp eq i64 %.112, %.68
  br i1 %.113, label %B194, label %B306

B194:                                             ; preds = %B0
  %.116 = getelementptr inbounds nuw i8, ptr %.53, i64 28
  %.118 = load i32, ptr %.116, align 4
  %.120 = sext i32 %.118 to i64
  %.121 = icmp eq i64 %arg.visit, %.120
  br i1 %.121, label %B216, label %B306

B216:                                             ; preds = %B194
  %.124 = getelementptr inbounds nuw i8, ptr %.53, i64 24
  %.126 = load i32, ptr %.124, align 4
  %.130 = sext i32 %.126 to i64
  %.131 = icmp eq i64 %arg.row, %.130
  br i1 %.131, label %B238, label %B306

common.ret:                                       ; preds = %B306.if.if, %B306.endif, %B238
  %common.ret.op = phi i32 [ 0, %B238 ], [ 0, %B306.endif ], [ %.219, %B306.if.if ]
  ret i32 %common.ret.op

B238:                                             ; preds = %B216
  %.146 = getelementptr i8, ptr %arg.run, i64 696
  %.148 = load i64, ptr %.146, align 8, !invariant.load !1
  %.149 = inttoptr i64 %.148 to ptr
  %.159 = getelementptr i8, ptr %arg.run, i64 1880
  %.161 = load i64, ptr %.159, align 8, !invariant.load !1
  %.169 = and i64 %.63, 63
  %.191 = mul i64 %.161, %.72
  %.192 = add i64 %.191, %.169
  %.193 = shl nsw i64 %.192, 3
  %.196 = getelementptr inbounds i8, ptr %.149, i64 %.193
  %.198 = load i64, ptr %.196, align 8
  store i64 %.198, ptr %retptr, align 8
  br label %common.ret

B306:                                             ; preds = %B216, %B194, %B0
  store i64 0, ptr %.215, align 8
  %.219 = call i32 @draws.redraw(ptr nonnull %.215, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.number, i64 %arg.row, i64 %arg.word, i64 %arg.visit)
  switch i32 %.219, label %B306.if.if [
    i32 -2, label %B306.endif
    i32 0, label %B306.endif
  ], !prof !0

B306.endif:                                       ; preds = %B306, %B306
  %.229 = load i64, ptr %.215, align 8
  store i64 %.229, ptr %retptr, align 8
  br label %common.ret

B306.if.if:                                       ; preds = %B306
  %.227 = icmp sgt i32 %.219, 0
  %.220 = load ptr, ptr %excinfo.1, align 8
  %.228 = select i1 %.227, ptr %.220, ptr undef
  store ptr %.228, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @draws.redraw(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.row, i64 %arg.word, i64 %arg.visit) #4 {
B0:
  %.165 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.316 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.22 = getelementptr i8, ptr %arg.run, i64 472
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.25 = inttoptr i64 %.24 to ptr
  %.47 = shl nsw i64 %arg.number, 5
  %.50 = getelementptr inbounds i8, ptr %.25, i64 %.47
  %.56 = getelementptr inbounds nuw i8, ptr %.50, i64 8
  %.58 = load i64, ptr %.56, align 8
  %.60 = sub i64 %arg.word, %.58
  %.65 = ashr i64 %.60, 6
  %.69 = shl nsw i64 %arg.number, 1
  %.71 = and i64 %.65, 1
  %.72 = or disjoint i64 %.71, %.69
  %.77 = getelementptr inbounds nuw i8, ptr %.50, i64 28
  %.79 = load i32, ptr %.77, align 4
  %.81 = sext i32 %.79 to i64
  %.82 = icmp eq i64 %arg.visit, %.81
  br i1 %.82, label %B194, label %B448

B194:                                             ; preds = %B0
  %.85 = getelementptr inbounds nuw i8, ptr %.50, i64 24
  %.87 = load i32, ptr %.85, align 4
  %.89 = sext i32 %.87 to i64
  %.90 = icmp eq i64 %arg.row, %.89
  %.93 = icmp sgt i64 %.60, -1
  %or.cond = select i1 %.90, i1 %.93, i1 false
  %.100 = icmp samesign ult i64 %.60, 4294967296
  %or.cond60 = select i1 %or.cond, i1 %.100, i1 false
  br i1 %or.cond60, label %B258, label %B448

B258:                                             ; preds = %B194
  %.119 = getelementptr i8, ptr %arg.run, i64 704
  %.121 = load i64, ptr %.119, align 8, !invariant.load !1
  %.122 = inttoptr i64 %.121 to ptr
  %.145 = shl nsw i64 %.72, 3
  %.148 = getelementptr inbounds i8, ptr %.122, i64 %.145
  %.150 = load i64, ptr %.148, align 8
  %.152 = icmp slt i64 %.150, %.65
  br i1 %.152, label %B308, label %B448

B308:                                             ; preds = %B258
  store ptr null, ptr %.165, align 8
  %.169 = call i32 @draws.fill_block(ptr nonnull %.165, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.50, i64 %.65, i64 %.72)
  switch i32 %.169, label %B308.if.if [
    i32 -2, label %B308.endif
    i32 0, label %B308.endif
  ], !prof !0

B448:                                             ; preds = %B258, %B194, %B0
  %.303 = getelementptr inbounds nuw i8, ptr %.50, i64 16
  %.305 = load i64, ptr %.303, align 8
  %.309 = load i64, ptr %.50, align 8
  store i64 0, ptr %.316, align 8
  %.320 = call i32 @draws.single_draw(ptr nonnull %.316, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.row, i64 %arg.word, i64 %.305, i64 %.309, i64 %arg.visit)
  switch i32 %.320, label %B448.if.if [
    i32 -2, label %B448.endif
    i32 0, label %B448.endif
  ], !prof !0

common.ret:                                       ; preds = %B448.if.if, %B448.endif, %B308.if.if, %B308.endif
  %common.ret.op = phi i32 [ 0, %B308.endif ], [ %.169, %B308.if.if ], [ 0, %B448.endif ], [ %.320, %B448.if.if ]
  ret i32 %common.ret.op

B308.endif:                                       ; preds = %B308, %B308
  store i64 %.65, ptr %.148, align 8
  %.238 = getelementptr i8, ptr %arg.run, i64 696
  %.240 = load i64, ptr %.238, align 8, !invariant.load !1
  %.241 = inttoptr i64 %.240 to ptr
  %.251 = getelementptr i8, ptr %arg.run, i64 1880
  %.253 = load i64, ptr %.251, align 8, !invariant.load !1
  %.261 = and i64 %.60, 63
  %.283 = mul i64 %.253, %.72
  %.284 = add i64 %.283, %.261
  %.285 = shl nsw i64 %.284, 3
  %.288 = getelementptr inbounds i8, ptr %.241, i64 %.285
  %.290 = load i64, ptr %.288, align 8
  store i64 %.290, ptr %retptr, align 8
  br label %common.ret

B308.if.if:                                       ; preds = %B308
  %.177 = icmp sgt i32 %.169, 0
  %.170 = load ptr, ptr %excinfo.1, align 8
  %.178 = select i1 %.177, ptr %.170, ptr undef
  store ptr %.178, ptr %excinfo, align 8
  br label %common.ret

B448.endif:                                       ; preds = %B448, %B448
  %.330 = load i64, ptr %.316, align 8
  store i64 %.330, ptr %retptr, align 8
  br label %common.ret

B448.if.if:                                       ; preds = %B448
  %.328 = icmp sgt i32 %.320, 0
  %.321 = load ptr, ptr %excinfo.2, align 8
  %.329 = select i1 %.328, ptr %.321, ptr undef
  store ptr %.329, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @draws.fill_block(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.stream, i64 %arg.number, i64 %arg.half) #3 {
B0:
  %.38 = alloca double, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.208 = alloca [2 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.208, i64 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.257 = alloca double, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.284 = alloca double, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.309 = alloca i64, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.397 = alloca i64, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.15 = getelementptr inbounds nuw i8, ptr %arg.stream, i64 8
  %.17 = load i64, ptr %.15, align 8
  %.18 = shl nsw i64 %arg.number, 6
  %.19 = add i64 %.17, %.18
  %.21 = getelementptr inbounds nuw i8, ptr %arg.stream, i64 28
  %.23 = load i32, ptr %.21, align 4
  %.24 = sext i32 %.23 to i64
  %.33 = getelementptr inbounds nuw i8, ptr %arg.stream, i64 24
  %.35 = load i32, ptr %.33, align 4
  %.37 = sext i32 %.35 to i64
  store double 0.000000e+00, ptr %.38, align 8
  %.42 = call i32 @draws.exponential_mean(ptr nonnull %.38, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.37)
  switch i32 %.42, label %B0.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B210:                                             ; preds = %B486.endif, %B0.endif.endif.endif
  %.152101111 = phi i64 [ %.159, %B486.endif ], [ 0, %B0.endif.endif.endif ]
  %.159 = add nuw nsw i64 %.152101111, 1
  %.191 = load i64, ptr %.189, align 8
  %.195 = load i64, ptr %.193, align 8
  %.198 = add i64 %.19, %.152101111
  %.202 = load i64, ptr %.200, align 8
  %.206 = load i64, ptr %arg.stream, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.208, i8 0, i64 16, i1 false)
  %.212 = call i32 @arithmetic.block(ptr nonnull %.208, ptr nonnull %excinfo.2, i64 %.191, i64 %.195, i64 %.198, i64 %.202, i64 %.206, i64 %.24)
  switch i32 %.212, label %B210.if.if [
    i32 -2, label %B210.endif
    i32 0, label %B210.endif
  ], !prof !0

common.ret:                                       ; preds = %B486.if.if, %B352.endif.endif.if.if, %B352.endif.if.if, %B352.if.if, %B210.if.if, %B0.if.if, %B570
  %common.ret.op = phi i32 [ 0, %B570 ], [ %.42, %B0.if.if ], [ %.us-phi114, %B210.if.if ], [ %.261.us, %B352.if.if ], [ %.288.us, %B352.endif.if.if ], [ %.313.us, %B352.endif.endif.if.if ], [ %.401, %B486.if.if ]
  ret i32 %common.ret.op

B570:                                             ; preds = %B486.endif, %B352.endif.endif.endif.us
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.50 = icmp sgt i32 %.42, 0
  %.43 = load ptr, ptr %excinfo.1, align 8
  %.51 = select i1 %.50, ptr %.43, ptr undef
  store ptr %.51, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0, %B0
  %.52 = load double, ptr %.38, align 8
  %.52.fr = freeze double %.52
  %.189 = getelementptr inbounds nuw i8, ptr %arg.run, i64 16
  %.193 = getelementptr inbounds nuw i8, ptr %arg.run, i64 24
  %.200 = getelementptr inbounds nuw i8, ptr %arg.stream, i64 16
  %.247 = fcmp ogt double %.52.fr, 0.000000e+00
  %.430 = getelementptr i8, ptr %arg.run, i64 696
  %.443 = getelementptr i8, ptr %arg.run, i64 1880
  %.253 = fneg double %.52.fr
  br i1 %.247, label %B210.us, label %B210

B210.us:                                          ; preds = %B352.endif.endif.endif.us, %B0.endif.endif.endif
  %.152101111.us = phi i64 [ %.159.us, %B352.endif.endif.endif.us ], [ 0, %B0.endif.endif.endif ]
  %.159.us = add nuw nsw i64 %.152101111.us, 1
  %.191.us = load i64, ptr %.189, align 8
  %.195.us = load i64, ptr %.193, align 8
  %.198.us = add i64 %.19, %.152101111.us
  %.202.us = load i64, ptr %.200, align 8
  %.206.us = load i64, ptr %arg.stream, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.208, i8 0, i64 16, i1 false)
  %.212.us = call i32 @arithmetic.block(ptr nonnull %.208, ptr nonnull %excinfo.2, i64 %.191.us, i64 %.195.us, i64 %.198.us, i64 %.202.us, i64 %.206.us, i64 %.24)
  switch i32 %.212.us, label %B210.if.if [
    i32 -2, label %B210.endif.us
    i32 0, label %B210.endif.us
  ], !prof !0

B210.endif.us:                                    ; preds = %B210.us, %B210.us
  %.222.fca.0.load.us = load i64, ptr %.208, align 8
  store double 0.000000e+00, ptr %.257, align 8
  %.261.us = call i32 @arithmetic.uniform(ptr nonnull %.257, ptr nonnull %excinfo.3, i64 %.222.fca.0.load.us)
  switch i32 %.261.us, label %B352.if.if [
    i32 -2, label %B352.endif.us
    i32 0, label %B352.endif.us
  ], !prof !0

B352.endif.us:                                    ; preds = %B210.endif.us, %B210.endif.us
  %.271.us = load double, ptr %.257, align 8
  %.283.us = fsub double 1.000000e+00, %.271.us
  store double 0.000000e+00, ptr %.284, align 8
  %.288.us = call i32 @arithmetic.log(ptr nonnull %.284, ptr nonnull %excinfo.4, double %.283.us)
  switch i32 %.288.us, label %B352.endif.if.if [
    i32 -2, label %B352.endif.endif.us
    i32 0, label %B352.endif.endif.us
  ], !prof !0

B352.endif.endif.us:                              ; preds = %B352.endif.us, %B352.endif.us
  %.298.us = load double, ptr %.284, align 8
  %.308.us = fmul double %.298.us, %.253
  store i64 0, ptr %.309, align 8
  %.313.us = call i32 @draws.rounded(ptr nonnull %.309, ptr nonnull %excinfo.5, double %.308.us)
  switch i32 %.313.us, label %B352.endif.endif.if.if [
    i32 -2, label %B352.endif.endif.endif.us
    i32 0, label %B352.endif.endif.endif.us
  ], !prof !0

B352.endif.endif.endif.us:                        ; preds = %B352.endif.endif.us, %B352.endif.endif.us
  %.323.us = load i64, ptr %.309, align 8
  %.340.us = load i64, ptr %.430, align 8, !invariant.load !1
  %.341.us = inttoptr i64 %.340.us to ptr
  %.353.us = load i64, ptr %.443, align 8, !invariant.load !1
  %.377.us = mul i64 %.353.us, %arg.half
  %.378.us = add i64 %.377.us, %.152101111.us
  %.379.us = shl nsw i64 %.378.us, 3
  %.382.us = getelementptr inbounds i8, ptr %.341.us, i64 %.379.us
  store i64 %.323.us, ptr %.382.us, align 8
  %exitcond141.not = icmp eq i64 %.159.us, 64
  br i1 %exitcond141.not, label %B570, label %B210.us

B210.endif:                                       ; preds = %B210, %B210
  %.222.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.222.fca.0.load = load i64, ptr %.208, align 8
  %.392 = load i32, ptr %.33, align 4
  %.394 = sext i32 %.392 to i64
  store i64 0, ptr %.397, align 8
  %.401 = call i32 @draws.draw_of_words(ptr nonnull %.397, ptr nonnull %excinfo.6, ptr nonnull %arg.run, i64 %.394, i64 %.222.fca.0.load, i64 %.222.fca.1.load)
  switch i32 %.401, label %B486.if.if [
    i32 -2, label %B486.endif
    i32 0, label %B486.endif
  ], !prof !0

B210.if.if:                                       ; preds = %B210.us, %B210
  %.us-phi114 = phi i32 [ %.212.us, %B210.us ], [ %.212, %B210 ]
  %.220 = icmp sgt i32 %.us-phi114, 0
  %.213 = load ptr, ptr %excinfo.2, align 8
  %.221 = select i1 %.220, ptr %.213, ptr undef
  store ptr %.221, ptr %excinfo, align 8
  br label %common.ret

B352.if.if:                                       ; preds = %B210.endif.us
  %.269 = icmp sgt i32 %.261.us, 0
  %.262 = load ptr, ptr %excinfo.3, align 8
  %.270 = select i1 %.269, ptr %.262, ptr undef
  store ptr %.270, ptr %excinfo, align 8
  br label %common.ret

B352.endif.if.if:                                 ; preds = %B352.endif.us
  %.296 = icmp sgt i32 %.288.us, 0
  %.289 = load ptr, ptr %excinfo.4, align 8
  %.297 = select i1 %.296, ptr %.289, ptr undef
  store ptr %.297, ptr %excinfo, align 8
  br label %common.ret

B352.endif.endif.if.if:                           ; preds = %B352.endif.endif.us
  %.321 = icmp sgt i32 %.313.us, 0
  %.314 = load ptr, ptr %excinfo.5, align 8
  %.322 = select i1 %.321, ptr %.314, ptr undef
  store ptr %.322, ptr %excinfo, align 8
  br label %common.ret

B486.endif:                                       ; preds = %B210.endif, %B210.endif
  %.411 = load i64, ptr %.397, align 8
  %.432 = load i64, ptr %.430, align 8, !invariant.load !1
  %.433 = inttoptr i64 %.432 to ptr
  %.445 = load i64, ptr %.443, align 8, !invariant.load !1
  %.469 = mul i64 %.445, %arg.half
  %.470 = add i64 %.469, %.152101111
  %.471 = shl nsw i64 %.470, 3
  %.474 = getelementptr inbounds i8, ptr %.433, i64 %.471
  store i64 %.411, ptr %.474, align 8
  %exitcond.not = icmp eq i64 %.159, 64
  br i1 %exitcond.not, label %B570, label %B210

B486.if.if:                                       ; preds = %B210.endif
  %.409 = icmp sgt i32 %.401, 0
  %.402 = load ptr, ptr %excinfo.6, align 8
  %.410 = select i1 %.409, ptr %.402, ptr undef
  store ptr %.410, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @draws.exponential_mean(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.row) #3 {
B0:
  %.11 = icmp sgt i64 %arg.row, -1
  br i1 %.11, label %B16, label %B140

B16:                                              ; preds = %B0
  %.18 = getelementptr i8, ptr %arg.run, i64 288
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nuw nsw i64 %arg.row, 40
  %.47 = getelementptr inbounds nuw i8, ptr %.21, i64 %.44
  %.51 = load i32, ptr %.47, align 4
  %.53 = icmp eq i32 %.51, 3
  br i1 %.53, label %B86, label %B140

B86:                                              ; preds = %B16
  %.95 = getelementptr inbounds nuw i8, ptr %.47, i64 16
  %.97 = load double, ptr %.95, align 8
  br label %B140

B140:                                             ; preds = %B86, %B16, %B0
  %"$phi140.0.2.0" = phi double [ %.97, %B86 ], [ 0.000000e+00, %B16 ], [ 0.000000e+00, %B0 ]
  store double %"$phi140.0.2.0", ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @draws.as_uniform(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.drawn) #3 {
B0:
  %.5 = sitofp i64 %arg.drawn to double
  %.6 = fadd double %.5, 5.000000e-01
  %.7 = fmul double %.6, 0x3CB0000000000000
  store double %.7, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @item.chosen_class(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, double %arg.u, i64 %arg.first, i64 %arg.count) #3 {
B0:
  %.24 = add i64 %arg.count, -1
  %.26 = icmp sgt i64 %arg.count, 1
  br i1 %.26, label %B26, label %B166

B26:                                              ; preds = %B0
  %.40 = getelementptr i8, ptr %arg.run, i64 360
  %.42 = load i64, ptr %.40, align 8, !invariant.load !1
  %.43 = inttoptr i64 %.42 to ptr
  %.70 = shl nsw i64 %arg.first, 3
  %.73 = getelementptr inbounds i8, ptr %.43, i64 %.70
  %.75 = load double, ptr %.73, align 8
  %.77 = fcmp ugt double %.75, %arg.u
  br i1 %.77, label %B166, label %B82.preheader

B82.preheader:                                    ; preds = %B26
  %0 = add nsw i64 %arg.count, -2
  br label %B82

B82:                                              ; preds = %B110, %B82.preheader
  %found.2.1 = phi i64 [ %.83, %B110 ], [ 0, %B82.preheader ]
  %exitcond.not = icmp eq i64 %found.2.1, %0
  br i1 %exitcond.not, label %B166, label %B110

B110:                                             ; preds = %B82
  %.83 = add nuw nsw i64 %found.2.1, 1
  %.129 = add nsw i64 %.83, %arg.first
  %.138 = shl nsw i64 %.129, 3
  %.141 = getelementptr inbounds i8, ptr %.43, i64 %.138
  %.143 = load double, ptr %.141, align 8
  %.145 = fcmp ugt double %.143, %arg.u
  br i1 %.145, label %B166, label %B82

B166:                                             ; preds = %B110, %B82, %B26, %B0
  %found.3.0 = phi i64 [ 0, %B26 ], [ 0, %B0 ], [ %.83, %B110 ], [ %.24, %B82 ]
  store i64 %found.3.0, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @item.next_item(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.word, i64 %arg.work, i64 %arg.step, i64 %arg.service_class) #3 {
B0:
  %.448 = alloca ptr, align 8
  store ptr null, ptr %.448, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.20 = getelementptr inbounds nuw i8, ptr %arg.run, i64 88
  %.22 = load i32, ptr %.20, align 4
  %.28 = icmp eq i32 %.22, -1
  br i1 %.28, label %B40, label %B88

B40:                                              ; preds = %B0
  %.33 = getelementptr inbounds nuw i8, ptr %arg.run, i64 84
  %.35 = load i32, ptr %.33, align 4
  %.44 = add i32 %.35, 1
  store i32 %.44, ptr %.33, align 4
  %.106.phi.trans.insert = getelementptr i8, ptr %arg.run, i64 712
  %.108.pre = load i64, ptr %.106.phi.trans.insert, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.108.pre to ptr
  %.pre81 = sext i32 %.35 to i64
  %.pre82 = mul nsw i64 %.pre81, 104
  br label %B150.endif

B88:                                              ; preds = %B0
  %.27 = sext i32 %.22 to i64
  %.59 = getelementptr i8, ptr %arg.run, i64 712
  %.61 = load i64, ptr %.59, align 8, !invariant.load !1
  %.62 = inttoptr i64 %.61 to ptr
  %.86 = mul nsw i64 %.27, 104
  %.89 = getelementptr inbounds i8, ptr %.62, i64 %.86
  %.93 = getelementptr inbounds nuw i8, ptr %.89, i64 88
  %.95 = load i32, ptr %.93, align 4
  store i32 %.95, ptr %.20, align 4
  br label %B150.endif

B574:                                             ; preds = %B530.lr.ph, %B150.endif
  %.441 = load i8, ptr @switch.marks, align 1
  %.442.not = icmp eq i8 %.441, 0
  br i1 %.442.not, label %B634, label %B602

B602:                                             ; preds = %B574
  store ptr null, ptr %.448, align 8
  %.452 = call i32 @marks.begin_marks(ptr nonnull %.448, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.126.pre-phi)
  switch i32 %.452, label %B602.if.if [
    i32 -2, label %B634
    i32 0, label %B634
  ], !prof !0

common.ret:                                       ; preds = %B602.if.if, %B634
  %common.ret.op = phi i32 [ 0, %B634 ], [ %.452, %B602.if.if ]
  ret i32 %common.ret.op

B634:                                             ; preds = %B602, %B602, %B574
  store i32 %slot.2.0, ptr %retptr, align 4
  br label %common.ret

B150.endif:                                       ; preds = %B88, %B40
  %.133.pre-phi = phi i64 [ %.pre82, %B40 ], [ %.86, %B88 ]
  %.126.pre-phi = phi i64 [ %.pre81, %B40 ], [ %.27, %B88 ]
  %.109.pre-phi = phi ptr [ %.pre, %B40 ], [ %.62, %B88 ]
  %slot.2.0 = phi i32 [ %.35, %B40 ], [ %.22, %B88 ]
  %.136 = getelementptr inbounds i8, ptr %.109.pre-phi, i64 %.133.pre-phi
  %.139 = getelementptr inbounds nuw i8, ptr %arg.run, i64 160
  %.141 = load i32, ptr %.139, align 4
  %.143 = add i32 %.141, 1
  store i32 %.143, ptr %.139, align 4
  store i64 %arg.word, ptr %.136, align 8
  %.156 = getelementptr inbounds nuw i8, ptr %arg.run, i64 48
  %.158 = load i64, ptr %.156, align 8
  %.192 = trunc i64 %.158 to i32
  %.193 = getelementptr inbounds nuw i8, ptr %.136, i64 32
  store i32 %.192, ptr %.193, align 4
  %.196 = trunc i64 %arg.step to i32
  %.197 = getelementptr inbounds nuw i8, ptr %.136, i64 36
  store i32 %.196, ptr %.197, align 4
  %.200 = trunc i64 %arg.work to i16
  %.201 = getelementptr inbounds nuw i8, ptr %.136, i64 96
  store i16 %.200, ptr %.201, align 2
  %.204 = trunc i64 %arg.service_class to i16
  %.205 = getelementptr inbounds nuw i8, ptr %.136, i64 98
  store i16 %.204, ptr %.205, align 2
  %.209 = getelementptr inbounds nuw i8, ptr %.136, i64 44
  store i32 -1, ptr %.209, align 4
  %.213 = getelementptr inbounds nuw i8, ptr %.136, i64 52
  store i32 -1, ptr %.213, align 4
  %.217 = getelementptr inbounds nuw i8, ptr %.136, i64 56
  store i32 -1, ptr %.217, align 4
  %.221 = getelementptr inbounds nuw i8, ptr %.136, i64 64
  %.240 = getelementptr inbounds nuw i8, ptr %.136, i64 24
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(20) %.221, i8 -1, i64 20, i1 false)
  store i64 0, ptr %.240, align 8
  %.244 = getelementptr inbounds nuw i8, ptr %.136, i64 40
  store i32 0, ptr %.244, align 4
  %.248 = getelementptr inbounds nuw i8, ptr %.136, i64 60
  store i32 0, ptr %.248, align 4
  %.252 = getelementptr inbounds nuw i8, ptr %.136, i64 100
  store i16 0, ptr %.252, align 2
  %.256 = getelementptr inbounds nuw i8, ptr %arg.run, i64 156
  %.258 = load i32, ptr %.256, align 4
  %.34075.not = icmp slt i32 %.258, 1
  br i1 %.34075.not, label %B574, label %B530.lr.ph

B530.lr.ph:                                       ; preds = %B150.endif
  %.383 = getelementptr i8, ptr %arg.run, i64 720
  %.385 = load i64, ptr %.383, align 8, !invariant.load !1
  %.386 = inttoptr i64 %.385 to ptr
  %.396 = getelementptr i8, ptr %arg.run, i64 1904
  %.398 = load i64, ptr %.396, align 8, !invariant.load !1
  %.426 = mul i64 %.398, %.126.pre-phi
  %0 = shl i64 %.426, 2
  %scevgep = getelementptr i8, ptr %.386, i64 %0
  %1 = zext nneg i32 %.258 to i64
  %2 = shl nuw nsw i64 %1, 2
  call void @llvm.memset.p0.i64(ptr align 4 %scevgep, i8 0, i64 %2, i1 false)
  br label %B574

B602.if.if:                                       ; preds = %B602
  %.460 = icmp sgt i32 %.452, 0
  %.453 = load ptr, ptr %excinfo.1, align 8
  %.461 = select i1 %.460, ptr %.453, ptr undef
  store ptr %.461, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @marks.begin_marks(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0.endif:
  %.530 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %arg.run, i64 192
  %.52 = load i32, ptr %.50, align 4
  %.134124.not = icmp slt i32 %.52, 1
  br i1 %.134124.not, label %B586, label %B116.lr.ph

B116.lr.ph:                                       ; preds = %B0.endif
  %.180 = getelementptr i8, ptr %arg.run, i64 512
  %.182 = load i64, ptr %.180, align 8, !invariant.load !1
  %.183 = inttoptr i64 %.182 to ptr
  %.231 = getelementptr i8, ptr %arg.run, i64 528
  %.233 = load i64, ptr %.231, align 8, !invariant.load !1
  %.234 = inttoptr i64 %.233 to ptr
  %.244 = getelementptr i8, ptr %arg.run, i64 1712
  %.246 = load i64, ptr %.244, align 8, !invariant.load !1
  %.251 = getelementptr inbounds nuw i8, ptr %.44, i64 96
  %.561 = getelementptr i8, ptr %arg.run, i64 728
  %.574 = getelementptr i8, ptr %arg.run, i64 1912
  %wide.trip.count = zext nneg i32 %.52 to i64
  br label %B116

B116:                                             ; preds = %B587, %B116.lr.ph
  %indvars.iv = phi i64 [ 0, %B116.lr.ph ], [ %indvars.iv.next, %B587 ]
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %.207 = mul nuw nsw i64 %indvars.iv, 40
  %.210 = getelementptr inbounds nuw i8, ptr %.183, i64 %.207
  %.215 = load i32, ptr %.50, align 4
  %.217 = sext i32 %.215 to i64
  %.219 = add nsw i64 %indvars.iv, %.217
  %.253 = load i16, ptr %.251, align 2
  %.259 = sext i16 %.253 to i64
  %.275 = mul i64 %.246, %.259
  %.276 = add i64 %.275, %indvars.iv
  %.277 = shl nsw i64 %.276, 3
  %.280 = getelementptr inbounds i8, ptr %.234, i64 %.277
  %.282 = load i64, ptr %.280, align 8
  %.283.not = icmp eq i64 %.282, 0
  br i1 %.283.not, label %B587, label %B328

B328:                                             ; preds = %B116
  %.398 = getelementptr inbounds nuw i8, ptr %.210, i64 32
  %.400 = load i32, ptr %.398, align 4
  %.402 = getelementptr inbounds nuw i8, ptr %.210, i64 36
  %.404 = load i32, ptr %.402, align 4
  %.405 = icmp eq i32 %.400, %.404
  br i1 %.405, label %B360, label %B452

B360:                                             ; preds = %B328
  %.408 = getelementptr inbounds nuw i8, ptr %.210, i64 8
  %.410 = load i64, ptr %.408, align 8
  br label %B587

B452:                                             ; preds = %B328
  %.527 = load i64, ptr %.44, align 8
  store i64 0, ptr %.530, align 8
  %.534 = call i32 @marks.level_of(ptr nonnull %.530, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.210, i64 %.527)
  switch i32 %.534, label %B452.if.if [
    i32 -2, label %B452.endif
    i32 0, label %B452.endif
  ], !prof !0

common.ret:                                       ; preds = %B452.if.if, %B586
  %common.ret.op = phi i32 [ 0, %B586 ], [ %.534, %B452.if.if ]
  ret i32 %common.ret.op

B586:                                             ; preds = %B587, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B587:                                             ; preds = %B452.endif, %B360, %B116
  %.544.sink = phi i64 [ %.544, %B452.endif ], [ %.410, %B360 ], [ -1099511627776, %B116 ]
  %.sink = phi i64 [ -1099511627777, %B452.endif ], [ %.410, %B360 ], [ -1099511627776, %B116 ]
  %.563 = load i64, ptr %.561, align 8, !invariant.load !1
  %.564 = inttoptr i64 %.563 to ptr
  %.576 = load i64, ptr %.574, align 8, !invariant.load !1
  %.603 = mul i64 %.576, %arg.slot
  %.604 = add i64 %.603, %indvars.iv
  %.605 = shl nsw i64 %.604, 3
  %.608 = getelementptr inbounds i8, ptr %.564, i64 %.605
  store i64 %.544.sink, ptr %.608, align 8
  %.656 = add i64 %.603, %.219
  %.657 = shl nsw i64 %.656, 3
  %.660 = getelementptr inbounds i8, ptr %.564, i64 %.657
  store i64 %.sink, ptr %.660, align 8
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %B586, label %B116

B452.endif:                                       ; preds = %B452, %B452
  %.544 = load i64, ptr %.530, align 8
  br label %B587

B452.if.if:                                       ; preds = %B452
  %.542 = icmp sgt i32 %.534, 0
  %.535 = load ptr, ptr %excinfo.1, align 8
  %.543 = select i1 %.542, ptr %.535, ptr undef
  store ptr %.543, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @marks.level_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.kind, i64 %arg.word) #3 {
B0:
  %.18 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.44 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.16 = load i64, ptr %arg.kind, align 8
  store i64 0, ptr %.18, align 8
  %.22 = call i32 @draws.single_draw(ptr nonnull %.18, ptr nonnull %excinfo.1, ptr %arg.run, i64 -1, i64 %arg.word, i64 12, i64 %.16, i64 0)
  switch i32 %.22, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B142:                                             ; preds = %B0.endif.endif
  %.107 = getelementptr i8, ptr %arg.run, i64 520
  %.109 = load i64, ptr %.107, align 8, !invariant.load !1
  %.110 = inttoptr i64 %.109 to ptr
  %.134 = shl nsw i64 %.79, 3
  %.137 = getelementptr inbounds i8, ptr %.110, i64 %.134
  %.139 = load double, ptr %.137, align 8
  %.143 = fcmp ugt double %.139, %.58
  br i1 %.143, label %B280, label %B192.preheader

B192.preheader:                                   ; preds = %B142
  %0 = add nsw i64 %.87, -2
  br label %B192

B192:                                             ; preds = %B230, %B192.preheader
  %place.2.0 = phi i64 [ %.149, %B230 ], [ %.79, %B192.preheader ]
  %exitcond.not = icmp eq i64 %place.2.0, %0
  br i1 %exitcond.not, label %B280, label %B230

B230:                                             ; preds = %B192
  %.149 = add nsw i64 %place.2.0, 1
  %.204 = shl nsw i64 %.149, 3
  %.207 = getelementptr inbounds i8, ptr %.110, i64 %.204
  %.209 = load double, ptr %.207, align 8
  %.213 = fcmp ugt double %.209, %.58
  br i1 %.213, label %B280, label %B192

common.ret:                                       ; preds = %B0.endif.if.if, %B0.if.if, %B280
  %common.ret.op = phi i32 [ 0, %B280 ], [ %.22, %B0.if.if ], [ %.48, %B0.endif.if.if ]
  ret i32 %common.ret.op

B280:                                             ; preds = %B0.endif.endif, %B230, %B192, %B142
  %place.3.1 = phi i64 [ %.79, %B142 ], [ %.79, %B0.endif.endif ], [ %.149, %B230 ], [ %.88, %B192 ]
  %.238 = sub nsw i64 %place.3.1, %.79
  store i64 %.238, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.32 = load i64, ptr %.18, align 8
  store double 0.000000e+00, ptr %.44, align 8
  %.48 = call i32 @draws.as_uniform(ptr nonnull %.44, ptr nonnull %excinfo.2, i64 %.32)
  %.58 = load double, ptr %.44, align 8
  switch i32 %.48, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.30 = icmp sgt i32 %.22, 0
  %.23 = load ptr, ptr %excinfo.1, align 8
  %.31 = select i1 %.30, ptr %.23, ptr undef
  store ptr %.31, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.72 = getelementptr inbounds nuw i8, ptr %arg.kind, i64 32
  %.74 = load i32, ptr %.72, align 4
  %.79 = sext i32 %.74 to i64
  %.84 = getelementptr inbounds nuw i8, ptr %arg.kind, i64 36
  %.86 = load i32, ptr %.84, align 4
  %.87 = sext i32 %.86 to i64
  %.88 = add nsw i64 %.87, -1
  %.91 = icmp sgt i64 %.88, %.79
  br i1 %.91, label %B142, label %B280

B0.endif.if.if:                                   ; preds = %B0.endif
  %.56 = icmp sgt i32 %.48, 0
  %.49 = load ptr, ptr %excinfo.2, align 8
  %.57 = select i1 %.56, ptr %.49, ptr undef
  store ptr %.57, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @item.due_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.maker) #3 {
B0:
  %.39 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.115 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.182 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.241 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.13 = load i8, ptr @switch.cases, align 1
  %.14.not = icmp eq i8 %.13, 0
  br i1 %.14.not, label %B298, label %B32

B32:                                              ; preds = %B0
  %.17 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 76
  %.19 = load i32, ptr %.17, align 4
  %.21 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 80
  %.23 = load i32, ptr %.21, align 4
  %.24 = icmp slt i32 %.19, %.23
  br i1 %.24, label %B64, label %B298

B64:                                              ; preds = %B32
  %.37 = sext i32 %.19 to i64
  %.38 = sext i32 %.23 to i64
  store i64 0, ptr %.39, align 8
  %.43 = call i32 @conditions.case_of(ptr nonnull %.39, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.37, i64 %.38)
  %.53 = load i64, ptr %.39, align 8
  switch i32 %.43, label %B64.if.if [
    i32 -2, label %B64.endif
    i32 0, label %B64.endif
  ], !prof !0

B142:                                             ; preds = %B64.endif
  %.81 = getelementptr i8, ptr %arg.run, i64 552
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.107 = shl nsw i64 %.53, 4
  %.110 = getelementptr inbounds i8, ptr %.84, i64 %.107
  %.112 = getelementptr inbounds nuw i8, ptr %.110, i64 8
  %.114 = load double, ptr %.112, align 8
  store i64 0, ptr %.115, align 8
  %.119 = call i32 @ol_int.impl(ptr nonnull %.115, ptr nonnull %excinfo.2, double %.114)
  switch i32 %.119, label %B142.if.if [
    i32 -2, label %B142.endif
    i32 0, label %B142.endif
  ], !prof !0

B298:                                             ; preds = %B64.endif, %B32, %B0
  %.215 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 88
  %.217 = load i64, ptr %.215, align 8
  %.218 = icmp eq i64 %.217, -1
  br i1 %.218, label %B396, label %B344

B344:                                             ; preds = %B298
  %.234 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 36
  %.236 = load i32, ptr %.234, align 4
  %.240 = sext i32 %.236 to i64
  store i64 0, ptr %.241, align 8
  %.245 = call i32 @hours.after(ptr nonnull %.241, ptr nonnull %excinfo.4, ptr %arg.run, i64 %.217, i64 %.240)
  %.255 = load i64, ptr %.241, align 8
  switch i32 %.245, label %B344.if.if [
    i32 -2, label %B396
    i32 0, label %B396
  ], !prof !0

common.ret:                                       ; preds = %B344.if.if, %B142.endif.if.if, %B142.endif.endif, %B142.if.if, %B64.if.if, %B396
  %common.ret.op = phi i32 [ 0, %B396 ], [ %.43, %B64.if.if ], [ %.119, %B142.if.if ], [ 0, %B142.endif.endif ], [ %.186, %B142.endif.if.if ], [ %.245, %B344.if.if ]
  ret i32 %common.ret.op

B396:                                             ; preds = %B344, %B344, %B298
  %"$phi396.0.2.0" = phi i64 [ -1, %B298 ], [ %.255, %B344 ], [ %.255, %B344 ]
  store i64 %"$phi396.0.2.0", ptr %retptr, align 8
  br label %common.ret

B64.endif:                                        ; preds = %B64, %B64
  %.71.not = icmp eq i64 %.53, -1
  br i1 %.71.not, label %B298, label %B142

B64.if.if:                                        ; preds = %B64
  %.51 = icmp sgt i32 %.43, 0
  %.44 = load ptr, ptr %excinfo.1, align 8
  %.52 = select i1 %.51, ptr %.44, ptr undef
  store ptr %.52, ptr %excinfo, align 8
  br label %common.ret

B142.endif:                                       ; preds = %B142, %B142
  %.129 = load i64, ptr %.115, align 8
  %.177 = getelementptr inbounds nuw i8, ptr %.110, i64 4
  %.179 = load i32, ptr %.177, align 4
  %.181 = sext i32 %.179 to i64
  store i64 0, ptr %.182, align 8
  %.186 = call i32 @hours.after(ptr nonnull %.182, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.129, i64 %.181)
  switch i32 %.186, label %B142.endif.if.if [
    i32 -2, label %B142.endif.endif
    i32 0, label %B142.endif.endif
  ], !prof !0

B142.if.if:                                       ; preds = %B142
  %.127 = icmp sgt i32 %.119, 0
  %.120 = load ptr, ptr %excinfo.2, align 8
  %.128 = select i1 %.127, ptr %.120, ptr undef
  store ptr %.128, ptr %excinfo, align 8
  br label %common.ret

B142.endif.endif:                                 ; preds = %B142.endif, %B142.endif
  %.196 = load i64, ptr %.182, align 8
  store i64 %.196, ptr %retptr, align 8
  br label %common.ret

B142.endif.if.if:                                 ; preds = %B142.endif
  %.194 = icmp sgt i32 %.186, 0
  %.187 = load ptr, ptr %excinfo.3, align 8
  %.195 = select i1 %.194, ptr %.187, ptr undef
  store ptr %.195, ptr %excinfo, align 8
  br label %common.ret

B344.if.if:                                       ; preds = %B344
  %.253 = icmp sgt i32 %.245, 0
  %.246 = load ptr, ptr %excinfo.4, align 8
  %.254 = select i1 %.253, ptr %.246, ptr undef
  store ptr %.254, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @conditions.case_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.first, i64 %arg.last) #4 {
B0.endif:
  %.177 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.48 = sub i64 %arg.last, %arg.first
  %.9376.not = icmp slt i64 %.48, 1
  br i1 %.9376.not, label %B160, label %B66.lr.ph

B66.lr.ph:                                        ; preds = %B0.endif
  %.140 = getelementptr i8, ptr %arg.run, i64 552
  %.142 = load i64, ptr %.140, align 8, !invariant.load !1
  %.143 = inttoptr i64 %.142 to ptr
  br label %B66

B66:                                              ; preds = %B64.backedge, %B66.lr.ph
  %.927278 = phi i64 [ %.48, %B66.lr.ph ], [ %.102, %B64.backedge ]
  %.997477 = phi i64 [ %arg.first, %B66.lr.ph ], [ %.106, %B64.backedge ]
  %.102 = add nsw i64 %.927278, -1
  %.106 = add i64 %.997477, 1
  %.166 = shl nsw i64 %.997477, 4
  %.169 = getelementptr inbounds i8, ptr %.143, i64 %.166
  %.173 = load i32, ptr %.169, align 4
  %.176 = sext i32 %.173 to i64
  store i8 0, ptr %.177, align 1
  %.181 = call i32 @conditions.condition_holds(ptr nonnull %.177, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.176)
  %.191 = load i8, ptr %.177, align 1
  %.194 = icmp eq i8 %.191, 0
  br i1 %.194, label %B66.endif.thread, label %B66.endif

common.ret:                                       ; preds = %B66.endif.if.if, %B160, %B150
  %common.ret.op = phi i32 [ 0, %B150 ], [ 0, %B160 ], [ %.181, %B66.endif.if.if ]
  ret i32 %common.ret.op

B150:                                             ; preds = %B66.endif, %B66.endif
  store i64 %.997477, ptr %retptr, align 8
  br label %common.ret

B160:                                             ; preds = %B64.backedge, %B0.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B66.endif:                                        ; preds = %B66
  %.182.le = load ptr, ptr %excinfo.1, align 8
  %.189.le = icmp sgt i32 %.181, 0
  %.190.le65 = select i1 %.189.le, ptr %.182.le, ptr undef
  switch i32 %.181, label %B66.endif.if.if [
    i32 -2, label %B150
    i32 0, label %B150
  ], !prof !0

B66.endif.thread:                                 ; preds = %B66
  switch i32 %.181, label %B66.endif.if.if.loopexit [
    i32 -2, label %B64.backedge
    i32 0, label %B64.backedge
  ], !prof !0

B64.backedge:                                     ; preds = %B66.endif.thread, %B66.endif.thread
  %.93 = icmp samesign ugt i64 %.927278, 1
  br i1 %.93, label %B66, label %B160

B66.endif.if.if.loopexit:                         ; preds = %B66.endif.thread
  %.182.le71 = load ptr, ptr %excinfo.1, align 8
  %.189.le69 = icmp sgt i32 %.181, 0
  %.190.le = select i1 %.189.le69, ptr %.182.le71, ptr undef
  br label %B66.endif.if.if

B66.endif.if.if:                                  ; preds = %B66.endif.if.if.loopexit, %B66.endif
  %.19061 = phi ptr [ %.190.le, %B66.endif.if.if.loopexit ], [ %.190.le65, %B66.endif ]
  store ptr %.19061, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @conditions.condition_holds(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.first) #4 {
B0:
  %.73 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.17 = icmp sgt i64 %arg.first, -1
  br i1 %.17, label %B48.preheader, label %B226

B48.preheader:                                    ; preds = %B0
  %.29 = getelementptr i8, ptr %arg.run, i64 504
  %.31 = load i64, ptr %.29, align 8, !invariant.load !1
  %.32 = inttoptr i64 %.31 to ptr
  br label %B48

B48:                                              ; preds = %B212, %B48.preheader
  %row.2.0 = phi i64 [ %.143, %B212 ], [ %arg.first, %B48.preheader ]
  %.55 = shl nsw i64 %row.2.0, 5
  %.58 = getelementptr inbounds nuw i8, ptr %.32, i64 %.55
  %.69 = load i32, ptr %.58, align 4
  %.72 = sext i32 %.69 to i64
  store i64 0, ptr %.73, align 8
  %.77 = call i32 @conditions.trait_of(ptr nonnull %.73, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.72)
  %.87 = load i64, ptr %.73, align 8
  switch i32 %.77, label %B48.if.if [
    i32 -2, label %B48.endif
    i32 0, label %B48.endif
  ], !prof !0

B160:                                             ; preds = %B48.endif
  %.109 = getelementptr inbounds nuw i8, ptr %.58, i64 24
  %.111 = load i64, ptr %.109, align 8
  %.113.not = icmp sgt i64 %.87, %.111
  br i1 %.113.not, label %B200, label %B212

B200:                                             ; preds = %B48.endif, %B160
  br label %B212

B212:                                             ; preds = %B200, %B160
  %.sink = phi i64 [ 8, %B200 ], [ 4, %B160 ]
  %.132 = getelementptr inbounds nuw i8, ptr %.58, i64 %.sink
  %"$phi212.0.2.1" = load i32, ptr %.132, align 4
  %.143 = sext i32 %"$phi212.0.2.1" to i64
  %.150 = icmp sgt i32 %"$phi212.0.2.1", -1
  br i1 %.150, label %B48, label %B226

common.ret:                                       ; preds = %B48.if.if, %B226
  %common.ret.op = phi i32 [ 0, %B226 ], [ %.77, %B48.if.if ]
  ret i32 %common.ret.op

B226:                                             ; preds = %B212, %B0
  %row.3.1 = phi i64 [ %arg.first, %B0 ], [ %.143, %B212 ]
  %.164 = icmp eq i64 %row.3.1, -1
  %.167 = zext i1 %.164 to i8
  store i8 %.167, ptr %retptr, align 1
  br label %common.ret

B48.endif:                                        ; preds = %B48, %B48
  %.100 = getelementptr inbounds nuw i8, ptr %.58, i64 16
  %.102 = load i64, ptr %.100, align 8
  %.103.not = icmp sgt i64 %.102, %.87
  br i1 %.103.not, label %B200, label %B160

B48.if.if:                                        ; preds = %B48
  %.85 = icmp sgt i32 %.77, 0
  %.78 = load ptr, ptr %excinfo.1, align 8
  %.86 = select i1 %.85, ptr %.78, ptr undef
  store ptr %.86, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @conditions.trait_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.trait) #3 {
B0:
  %.291 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.53 = icmp sgt i64 %arg.trait, 7
  br i1 %.53, label %B68, label %B130

common.ret:                                       ; preds = %B436.if.if, %B436.endif, %B588, %B332, %B296, %B260, %B224, %B188, %B152, %B68
  %common.ret.op = phi i32 [ 0, %B68 ], [ 0, %B152 ], [ 0, %B188 ], [ 0, %B224 ], [ 0, %B260 ], [ 0, %B296 ], [ 0, %B332 ], [ 0, %B588 ], [ 0, %B436.endif ], [ %.295, %B436.if.if ]
  ret i32 %common.ret.op

B68:                                              ; preds = %B0
  %.62 = getelementptr i8, ptr %arg.run, i64 728
  %.64 = load i64, ptr %.62, align 8, !invariant.load !1
  %.65 = inttoptr i64 %.64 to ptr
  %.75 = getelementptr i8, ptr %arg.run, i64 1912
  %.77 = load i64, ptr %.75, align 8, !invariant.load !1
  %.84 = add nsw i64 %arg.trait, -8
  %.106 = mul i64 %.77, %arg.slot
  %.107 = add i64 %.84, %.106
  %.108 = shl nsw i64 %.107, 3
  %.111 = getelementptr inbounds i8, ptr %.65, i64 %.108
  %.113 = load i64, ptr %.111, align 8
  store i64 %.113, ptr %retptr, align 8
  br label %common.ret

B130:                                             ; preds = %B0
  switch i64 %arg.trait, label %B468 [
    i64 0, label %B152
    i64 1, label %B188
    i64 2, label %B224
    i64 3, label %B260
    i64 4, label %B296
    i64 5, label %B332
    i64 7, label %B436
  ]

B152:                                             ; preds = %B130
  %.128 = getelementptr inbounds nuw i8, ptr %.47, i64 96
  %.130 = load i16, ptr %.128, align 2
  %.133 = sext i16 %.130 to i64
  store i64 %.133, ptr %retptr, align 8
  br label %common.ret

B188:                                             ; preds = %B130
  %.146 = getelementptr inbounds nuw i8, ptr %.47, i64 98
  %.148 = load i16, ptr %.146, align 2
  %.151 = sext i16 %.148 to i64
  store i64 %.151, ptr %retptr, align 8
  br label %common.ret

B224:                                             ; preds = %B130
  %.164 = getelementptr inbounds nuw i8, ptr %.47, i64 36
  %.166 = load i32, ptr %.164, align 4
  %.169 = sext i32 %.166 to i64
  store i64 %.169, ptr %retptr, align 8
  br label %common.ret

B260:                                             ; preds = %B130
  %.182 = getelementptr inbounds nuw i8, ptr %.47, i64 44
  %.184 = load i32, ptr %.182, align 4
  %.187 = sext i32 %.184 to i64
  store i64 %.187, ptr %retptr, align 8
  br label %common.ret

B296:                                             ; preds = %B130
  %.200 = getelementptr inbounds nuw i8, ptr %.47, i64 40
  %.202 = load i32, ptr %.200, align 4
  %.205 = sext i32 %.202 to i64
  store i64 %.205, ptr %retptr, align 8
  br label %common.ret

B332:                                             ; preds = %B130
  %.216 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.218 = load i64, ptr %.216, align 8
  %.224 = getelementptr i8, ptr %arg.run, i64 768
  %.226 = load i64, ptr %.224, align 8, !invariant.load !1
  %.227 = inttoptr i64 %.226 to ptr
  %.237 = getelementptr i8, ptr %arg.run, i64 1952
  %.239 = load i64, ptr %.237, align 8, !invariant.load !1
  %.246 = getelementptr inbounds nuw i8, ptr %.47, i64 32
  %.248 = load i32, ptr %.246, align 4
  %.255 = sext i32 %.248 to i64
  %.270 = mul i64 %.239, 5
  %.271 = add i64 %.270, %.255
  %.272 = shl nsw i64 %.271, 3
  %.275 = getelementptr inbounds i8, ptr %.227, i64 %.272
  %.277 = load i64, ptr %.275, align 8
  %.278 = sub nsw i64 %.218, %.277
  store i64 %.278, ptr %retptr, align 8
  br label %common.ret

B436:                                             ; preds = %B130
  store i64 0, ptr %.291, align 8
  %.295 = call i32 @conditions.value_of(ptr nonnull %.291, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.295, label %B436.if.if [
    i32 -2, label %B436.endif
    i32 0, label %B436.endif
  ], !prof !0

B468:                                             ; preds = %B130
  %.330 = getelementptr i8, ptr %arg.run, i64 768
  %.332 = load i64, ptr %.330, align 8, !invariant.load !1
  %.333 = inttoptr i64 %.332 to ptr
  %.343 = getelementptr i8, ptr %arg.run, i64 1952
  %.345 = load i64, ptr %.343, align 8, !invariant.load !1
  %.350 = getelementptr inbounds nuw i8, ptr %.47, i64 32
  %.352 = load i32, ptr %.350, align 4
  %.359 = sext i32 %.352 to i64
  %.374 = mul i64 %.345, 6
  %.375 = add i64 %.374, %.359
  %.376 = shl nsw i64 %.375, 3
  %.379 = getelementptr inbounds i8, ptr %.333, i64 %.376
  %.381 = load i64, ptr %.379, align 8
  %.386 = icmp eq i64 %.381, -1
  br i1 %.386, label %B588, label %B570

B570:                                             ; preds = %B468
  %.397 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.399 = load i64, ptr %.397, align 8
  %.403 = sub nsw i64 %.381, %.399
  br label %B588

B588:                                             ; preds = %B570, %B468
  %"$phi588.0.2.0" = phi i64 [ %.403, %B570 ], [ 4611686018427387904, %B468 ]
  store i64 %"$phi588.0.2.0", ptr %retptr, align 8
  br label %common.ret

B436.endif:                                       ; preds = %B436, %B436
  %.305 = load i64, ptr %.291, align 8
  store i64 %.305, ptr %retptr, align 8
  br label %common.ret

B436.if.if:                                       ; preds = %B436
  %.303 = icmp sgt i32 %.295, 0
  %.296 = load ptr, ptr %excinfo.1, align 8
  %.304 = select i1 %.303, ptr %.296, ptr undef
  store ptr %.304, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @conditions.value_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.135 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.13 = getelementptr i8, ptr %arg.run, i64 712
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.38 = mul nsw i64 %arg.slot, 104
  %.41 = getelementptr inbounds i8, ptr %.16, i64 %.38
  %.51 = getelementptr i8, ptr %arg.run, i64 560
  %.53 = load i64, ptr %.51, align 8, !invariant.load !1
  %.54 = inttoptr i64 %.53 to ptr
  %.64 = getelementptr i8, ptr %arg.run, i64 1744
  %.66 = load i64, ptr %.64, align 8, !invariant.load !1
  %.71 = getelementptr inbounds nuw i8, ptr %.41, i64 96
  %.73 = load i16, ptr %.71, align 2
  %.75 = getelementptr inbounds nuw i8, ptr %.41, i64 98
  %.77 = load i16, ptr %.75, align 2
  %.84 = sext i16 %.73 to i64
  %.85 = sext i16 %.77 to i64
  %.100 = mul i64 %.66, %.84
  %.101 = add i64 %.100, %.85
  %.102 = shl nsw i64 %.101, 3
  %.105 = getelementptr inbounds i8, ptr %.54, i64 %.102
  %.107 = load i64, ptr %.105, align 8
  %.114 = icmp eq i64 %.107, -1
  br i1 %.114, label %B244, label %B176

B176:                                             ; preds = %B0
  %.130 = load i64, ptr %.41, align 8
  store i64 0, ptr %.135, align 8
  %.139 = call i32 @draws.single_draw(ptr nonnull %.135, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.107, i64 %.130, i64 24, i64 0, i64 0)
  %.149 = load i64, ptr %.135, align 8
  switch i32 %.139, label %B176.if.if [
    i32 -2, label %B244
    i32 0, label %B244
  ], !prof !0

common.ret:                                       ; preds = %B176.if.if, %B244
  %common.ret.op = phi i32 [ 0, %B244 ], [ %.139, %B176.if.if ]
  ret i32 %common.ret.op

B244:                                             ; preds = %B176, %B176, %B0
  %"$phi244.0.2.0" = phi i64 [ -1099511627776, %B0 ], [ %.149, %B176 ], [ %.149, %B176 ]
  store i64 %"$phi244.0.2.0", ptr %retptr, align 8
  br label %common.ret

B176.if.if:                                       ; preds = %B176
  %.147 = icmp sgt i32 %.139, 0
  %.140 = load ptr, ptr %excinfo.1, align 8
  %.148 = select i1 %.147, ptr %.140, ptr undef
  store ptr %.148, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @item.item_comes(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.parent, i64 %arg.ordinal, i64 %arg.due, i8 %arg.backlogged) #3 {
entry:
  %.12 = icmp ne i8 %arg.backlogged, 0
  %.359 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.403 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.445 = alloca ptr, align 8
  store ptr null, ptr %.445, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.477 = alloca ptr, align 8
  store ptr null, ptr %.477, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.34 = getelementptr i8, ptr %arg.run, i64 712
  %.36 = load i64, ptr %.34, align 8, !invariant.load !1
  %.37 = inttoptr i64 %.36 to ptr
  %.60 = mul nsw i64 %arg.slot, 104
  %.63 = getelementptr inbounds i8, ptr %.37, i64 %.60
  %.70 = getelementptr i8, ptr %arg.run, i64 768
  %.72 = load i64, ptr %.70, align 8, !invariant.load !1
  %.73 = inttoptr i64 %.72 to ptr
  %.83 = getelementptr i8, ptr %arg.run, i64 1952
  %.85 = load i64, ptr %.83, align 8, !invariant.load !1
  %.90 = getelementptr inbounds nuw i8, ptr %arg.run, i64 48
  %.92 = load i64, ptr %.90, align 8
  %.103 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.105 = load i64, ptr %.103, align 8
  %.107 = getelementptr inbounds nuw i8, ptr %.63, i64 96
  %.109 = load i16, ptr %.107, align 2
  %.111 = getelementptr inbounds nuw i8, ptr %.63, i64 98
  %.113 = load i16, ptr %.111, align 2
  %.143 = mul i64 %.85, 5
  %.144 = add i64 %.143, %.92
  %.145 = shl nsw i64 %.144, 3
  %.148 = getelementptr inbounds i8, ptr %.73, i64 %.145
  store i64 %.105, ptr %.148, align 8
  %0 = shl i64 %.85, 4
  %1 = shl i64 %.92, 3
  %2 = getelementptr i8, ptr %.73, i64 %0
  %.176 = getelementptr i8, ptr %2, i64 %1
  store i64 %arg.ordinal, ptr %.176, align 8
  %.187 = sext i16 %.109 to i64
  %.205 = getelementptr inbounds i8, ptr %.73, i64 %1
  store i64 %.187, ptr %.205, align 8
  %.216 = sext i16 %.113 to i64
  %.230 = add i64 %.92, %.85
  %.231 = shl nsw i64 %.230, 3
  %.234 = getelementptr inbounds i8, ptr %.73, i64 %.231
  store i64 %.216, ptr %.234, align 8
  %.246 = zext i1 %.12 to i64
  %3 = shl i64 %.85, 5
  %4 = getelementptr i8, ptr %.73, i64 %3
  %.264 = getelementptr i8, ptr %4, i64 %1
  store i64 %.246, ptr %.264, align 8
  %.288 = mul i64 %.85, 6
  %.289 = add i64 %.288, %.92
  %.290 = shl nsw i64 %.289, 3
  %.293 = getelementptr inbounds i8, ptr %.73, i64 %.290
  store i64 %arg.due, ptr %.293, align 8
  %.296 = load i8, ptr @switch.children, align 1
  %.297.not = icmp eq i8 %.296, 0
  br i1 %.297.not, label %B324, label %B300

B300:                                             ; preds = %entry
  %.320 = mul i64 %.85, 3
  %.321 = add i64 %.320, %.92
  %.322 = shl nsw i64 %.321, 3
  %.325 = getelementptr inbounds i8, ptr %.73, i64 %.322
  store i64 %arg.parent, ptr %.325, align 8
  br label %B324

B324:                                             ; preds = %B300, %entry
  %.340 = load i64, ptr %.90, align 8
  %.341 = add nsw i64 %.340, 1
  store i64 %.341, ptr %.90, align 8
  %.346 = load i8, ptr @switch.lateness, align 1
  %.347 = icmp ne i8 %.346, 0
  %.350 = icmp ne i64 %arg.due, -1
  %or.cond = select i1 %.347, i1 %.350, i1 false
  br i1 %or.cond, label %B406, label %B502

B406:                                             ; preds = %B324
  %.356 = load i16, ptr %.107, align 2
  %.358 = sext i16 %.356 to i64
  store i8 0, ptr %.359, align 1
  %.363 = call i32 @item.minds_lateness(ptr nonnull %.359, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.358)
  %.364 = load ptr, ptr %excinfo.1, align 8
  %.371 = icmp sgt i32 %.363, 0
  %.372 = select i1 %.371, ptr %.364, ptr undef
  %.373 = load i8, ptr %.359, align 1
  %.376 = icmp eq i8 %.373, 0
  br i1 %.376, label %B406.endif.thread, label %B406.endif

B448:                                             ; preds = %B406.endif, %B406.endif
  %.397 = add nsw i64 %.92, 10995116277760
  store ptr null, ptr %.403, align 8
  %.407 = call i32 @events.schedule(ptr nonnull %.403, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.due, i64 %.397, i64 %arg.slot, i64 0)
  switch i32 %.407, label %B448.if.if [
    i32 -2, label %B502
    i32 0, label %B502
  ], !prof !0

B502:                                             ; preds = %B406.endif.thread, %B406.endif.thread, %B448, %B448, %B324
  %.436 = getelementptr inbounds nuw i8, ptr %.63, i64 36
  %.438 = load i32, ptr %.436, align 4
  %.443 = sext i32 %.438 to i64
  store ptr null, ptr %.445, align 8
  %.449 = call i32 @journal.note(ptr nonnull %.445, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 1, i64 %arg.slot, i64 -1, i64 %.443, i64 %arg.ordinal)
  switch i32 %.449, label %B502.if.if [
    i32 -2, label %B502.endif
    i32 0, label %B502.endif
  ], !prof !0

B600:                                             ; preds = %B502.endif
  store ptr null, ptr %.477, align 8
  %.481 = call i32 @marks.tell_marks(ptr nonnull %.477, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.481, label %B600.if.if [
    i32 -2, label %B600.endif
    i32 0, label %B600.endif
  ], !prof !0

common.ret:                                       ; preds = %B600.if.if, %B600.endif, %B502.if.if, %B448.if.if, %B406.endif.if.if, %B636
  %common.ret.op = phi i32 [ 0, %B636 ], [ %.363, %B406.endif.if.if ], [ %.407, %B448.if.if ], [ %.449, %B502.if.if ], [ 0, %B600.endif ], [ %.481, %B600.if.if ]
  ret i32 %common.ret.op

B636:                                             ; preds = %B502.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B406.endif:                                       ; preds = %B406
  switch i32 %.363, label %B406.endif.if.if [
    i32 -2, label %B448
    i32 0, label %B448
  ], !prof !0

B406.endif.thread:                                ; preds = %B406
  switch i32 %.363, label %B406.endif.if.if [
    i32 -2, label %B502
    i32 0, label %B502
  ], !prof !0

B406.endif.if.if:                                 ; preds = %B406.endif.thread, %B406.endif
  store ptr %.372, ptr %excinfo, align 8
  br label %common.ret

B448.if.if:                                       ; preds = %B448
  %.415 = icmp sgt i32 %.407, 0
  %.408 = load ptr, ptr %excinfo.2, align 8
  %.416 = select i1 %.415, ptr %.408, ptr undef
  store ptr %.416, ptr %excinfo, align 8
  br label %common.ret

B502.endif:                                       ; preds = %B502, %B502
  %.471 = load i8, ptr @switch.marks, align 1
  %.472.not = icmp eq i8 %.471, 0
  br i1 %.472.not, label %B636, label %B600

B502.if.if:                                       ; preds = %B502
  %.457 = icmp sgt i32 %.449, 0
  %.450 = load ptr, ptr %excinfo.3, align 8
  %.458 = select i1 %.457, ptr %.450, ptr undef
  store ptr %.458, ptr %excinfo, align 8
  br label %common.ret

B600.endif:                                       ; preds = %B600, %B600
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B600.if.if:                                       ; preds = %B600
  %.489 = icmp sgt i32 %.481, 0
  %.482 = load ptr, ptr %excinfo.4, align 8
  %.490 = select i1 %.489, ptr %.482, ptr undef
  store ptr %.490, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal i32 @item.minds_lateness(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.work) #4 {
B0.endif:
  %.13 = getelementptr i8, ptr %arg.run, i64 424
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.38 = shl i64 %arg.work, 3
  %.41 = getelementptr i8, ptr %.16, i64 %.38
  %.43 = load i64, ptr %.41, align 8
  %.78 = getelementptr i8, ptr %.41, i64 8
  %.80 = load i64, ptr %.78, align 8
  %.117 = sub i64 %.80, %.43
  %..117 = call i64 @llvm.smax.i64(i64 %.117, i64 0)
  %.205 = getelementptr i8, ptr %arg.run, i64 416
  br label %B146

B146:                                             ; preds = %B148, %B0.endif
  %.16865 = phi i64 [ %.175, %B148 ], [ %.43, %B0.endif ]
  %.16163 = phi i64 [ %.171, %B148 ], [ %..117, %B0.endif ]
  %.162 = icmp sgt i64 %.16163, 0
  br i1 %.162, label %B148, label %common.ret

B148:                                             ; preds = %B146
  %.171 = add nsw i64 %.16163, -1
  %.175 = add i64 %.16865, 1
  %.207 = load i64, ptr %.205, align 8, !invariant.load !1
  %.208 = inttoptr i64 %.207 to ptr
  %.230 = mul nsw i64 %.16865, 88
  %.233 = getelementptr inbounds i8, ptr %.208, i64 %.230
  %.235 = getelementptr inbounds nuw i8, ptr %.233, i64 8
  %.237 = load i32, ptr %.235, align 4
  %.239 = icmp eq i32 %.237, 6
  br i1 %.239, label %common.ret, label %B146

common.ret:                                       ; preds = %B148, %B146
  %storemerge62 = phi i8 [ 1, %B148 ], [ 0, %B146 ]
  store i8 %storemerge62, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @journal.note(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.person, i64 %arg.cause, i64 %arg.value) #3 {
B0:
  %.35 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.158 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.230 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.265 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.23 = getelementptr inbounds nuw i8, ptr %arg.run, i64 164
  %.25 = load i32, ptr %.23, align 4
  %.26.not = icmp eq i32 %.25, 0
  br i1 %.26.not, label %B60, label %B18

B18:                                              ; preds = %B0
  store ptr null, ptr %.35, align 8
  %.39 = call i32 @book.book(ptr nonnull %.35, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.person, i64 %arg.cause, i64 %arg.value)
  switch i32 %.39, label %B18.if.if [
    i32 -2, label %B268
    i32 0, label %B268
  ], !prof !0

B60:                                              ; preds = %B0
  %.67.not = icmp eq i64 %arg.person, -1
  br i1 %.67.not, label %B82, label %B112

B82:                                              ; preds = %B60
  switch i64 %arg.verb, label %B192 [
    i64 12, label %B112
    i64 7, label %B112
    i64 6, label %B112
    i64 5, label %B112
  ]

B112:                                             ; preds = %B82, %B82, %B82, %B82, %B60
  %.122 = getelementptr i8, ptr %arg.run, i64 712
  %.124 = load i64, ptr %.122, align 8, !invariant.load !1
  %.125 = inttoptr i64 %.124 to ptr
  %.148 = mul nsw i64 %arg.slot, 104
  %.151 = getelementptr inbounds i8, ptr %.125, i64 %.148
  store ptr null, ptr %.158, align 8
  %.162 = call i32 @journal.write_of_team(ptr nonnull %.158, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.verb, ptr %.151, i64 %arg.person, i64 %arg.cause, i64 %arg.value)
  switch i32 %.162, label %B112.if.if [
    i32 -2, label %B268
    i32 0, label %B268
  ], !prof !0

B192:                                             ; preds = %B82
  %.195 = getelementptr i8, ptr %arg.run, i64 712
  %.197 = load i64, ptr %.195, align 8, !invariant.load !1
  %.198 = inttoptr i64 %.197 to ptr
  %.221 = mul nsw i64 %arg.slot, 104
  %.224 = getelementptr inbounds i8, ptr %.198, i64 %.221
  store ptr null, ptr %.230, align 8
  %.234 = call i32 @journal.write(ptr nonnull %.230, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.verb, ptr %.224, i64 %arg.cause, i64 %arg.value)
  switch i32 %.234, label %B192.if.if [
    i32 -2, label %B268
    i32 0, label %B268
  ], !prof !0

B268:                                             ; preds = %B192, %B192, %B112, %B112, %B18, %B18
  %.257 = load i8, ptr @switch.children, align 1
  %.258.not = icmp eq i8 %.257, 0
  br i1 %.258.not, label %B336, label %B296

B296:                                             ; preds = %B268
  store ptr null, ptr %.265, align 8
  %.269 = call i32 @broods.set_off(ptr nonnull %.265, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.cause)
  switch i32 %.269, label %B296.if.if [
    i32 -2, label %B296.endif
    i32 0, label %B296.endif
  ], !prof !0

common.ret:                                       ; preds = %B296.if.if, %B296.endif, %B192.if.if, %B112.if.if, %B18.if.if, %B336
  %common.ret.op = phi i32 [ 0, %B336 ], [ %.39, %B18.if.if ], [ %.162, %B112.if.if ], [ %.234, %B192.if.if ], [ 0, %B296.endif ], [ %.269, %B296.if.if ]
  ret i32 %common.ret.op

B336:                                             ; preds = %B268
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B18.if.if:                                        ; preds = %B18
  %.47 = icmp sgt i32 %.39, 0
  %.40 = load ptr, ptr %excinfo.1, align 8
  %.48 = select i1 %.47, ptr %.40, ptr undef
  store ptr %.48, ptr %excinfo, align 8
  br label %common.ret

B112.if.if:                                       ; preds = %B112
  %.170 = icmp sgt i32 %.162, 0
  %.163 = load ptr, ptr %excinfo.2, align 8
  %.171 = select i1 %.170, ptr %.163, ptr undef
  store ptr %.171, ptr %excinfo, align 8
  br label %common.ret

B192.if.if:                                       ; preds = %B192
  %.242 = icmp sgt i32 %.234, 0
  %.235 = load ptr, ptr %excinfo.3, align 8
  %.243 = select i1 %.242, ptr %.235, ptr undef
  store ptr %.243, ptr %excinfo, align 8
  br label %common.ret

B296.endif:                                       ; preds = %B296, %B296
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B296.if.if:                                       ; preds = %B296
  %.277 = icmp sgt i32 %.269, 0
  %.270 = load ptr, ptr %excinfo.4, align 8
  %.278 = select i1 %.277, ptr %.270, ptr undef
  store ptr %.278, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.person, i64 %arg.cause, i64 %arg.value) #3 {
B0:
  %.33 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.85 = alloca ptr, align 8
  store ptr null, ptr %.85, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.127 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.169 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.211 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.252 = alloca ptr, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.298 = alloca ptr, align 8
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.341 = alloca ptr, align 8
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.380 = alloca ptr, align 8
  %excinfo.9 = alloca ptr, align 8
  store ptr null, ptr %excinfo.9, align 8
  %.511 = alloca ptr, align 8
  %excinfo.10 = alloca ptr, align 8
  store ptr null, ptr %excinfo.10, align 8
  %.628 = alloca ptr, align 8
  %excinfo.11 = alloca ptr, align 8
  store ptr null, ptr %excinfo.11, align 8
  %.23.not = icmp eq i64 %arg.person, -1
  br i1 %.23.not, label %B68, label %B26

B26:                                              ; preds = %B0
  store ptr null, ptr %.33, align 8
  %.37 = call i32 @book.book_of_person(ptr nonnull %.33, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.person, i64 %arg.value)
  switch i32 %.37, label %B26.if.if [
    i32 -2, label %B26.endif
    i32 0, label %B26.endif
  ], !prof !0

B68:                                              ; preds = %B0
  switch i64 %arg.verb, label %B556 [
    i64 1, label %B90
    i64 5, label %B148
    i64 6, label %B206
    i64 7, label %B264
    i64 11, label %B322
    i64 18, label %B382
    i64 4, label %B460
    i64 12, label %B518
  ]

B90:                                              ; preds = %B68
  store ptr null, ptr %.85, align 8
  %.89 = call i32 @book.book_arrived(ptr nonnull %.85, ptr nonnull %excinfo.2, ptr %arg.run, i64 %arg.slot)
  switch i32 %.89, label %B90.if.if [
    i32 -2, label %B90.endif
    i32 0, label %B90.endif
  ], !prof !0

B148:                                             ; preds = %B68
  store ptr null, ptr %.127, align 8
  %.131 = call i32 @book.book_sent(ptr nonnull %.127, ptr nonnull %excinfo.3, ptr %arg.run, i64 %arg.slot)
  switch i32 %.131, label %B148.if.if [
    i32 -2, label %B148.endif
    i32 0, label %B148.endif
  ], !prof !0

B206:                                             ; preds = %B68
  store ptr null, ptr %.169, align 8
  %.173 = call i32 @book.book_received(ptr nonnull %.169, ptr nonnull %excinfo.4, ptr %arg.run, i64 %arg.slot)
  switch i32 %.173, label %B206.if.if [
    i32 -2, label %B206.endif
    i32 0, label %B206.endif
  ], !prof !0

B264:                                             ; preds = %B68
  store ptr null, ptr %.211, align 8
  %.215 = call i32 @book.book_queued(ptr nonnull %.211, ptr nonnull %excinfo.5, ptr %arg.run, i64 %arg.slot)
  switch i32 %.215, label %B264.if.if [
    i32 -2, label %B264.endif
    i32 0, label %B264.endif
  ], !prof !0

B322:                                             ; preds = %B68
  store ptr null, ptr %.252, align 8
  %.256 = call i32 @book.book_finished_alone(ptr nonnull %.252, ptr nonnull %excinfo.6, ptr %arg.run, i64 %arg.slot, i64 %arg.value)
  switch i32 %.256, label %B322.if.if [
    i32 -2, label %B322.endif
    i32 0, label %B322.endif
  ], !prof !0

B382:                                             ; preds = %B68
  %.293 = icmp eq i64 %arg.value, 1
  store ptr null, ptr %.298, align 8
  %.302 = zext i1 %.293 to i8
  %.303 = call i32 @book.book_finished_alone.2(ptr nonnull %.298, ptr nonnull %excinfo.7, ptr %arg.run, i64 %arg.slot, i8 %.302)
  switch i32 %.303, label %B382.if.if [
    i32 -2, label %B382.endif
    i32 0, label %B382.endif
  ], !prof !0

B460:                                             ; preds = %B68
  store ptr null, ptr %.341, align 8
  %.345 = call i32 @book.book_unblocked(ptr nonnull %.341, ptr nonnull %excinfo.8, ptr %arg.run, i64 %arg.slot)
  switch i32 %.345, label %B460.if.if [
    i32 -2, label %B460.endif
    i32 0, label %B460.endif
  ], !prof !0

B518:                                             ; preds = %B68
  store ptr null, ptr %.380, align 8
  %.384 = call i32 @book.book_abandoned(ptr nonnull %.380, ptr nonnull %excinfo.9, ptr %arg.run, i64 %arg.slot, i64 %arg.cause)
  switch i32 %.384, label %B518.if.if [
    i32 -2, label %B518.endif
    i32 0, label %B518.endif
  ], !prof !0

B556:                                             ; preds = %B68
  %.419 = icmp eq i64 %arg.verb, 2
  %.420 = select i1 %.419, i64 2, i64 -1
  %.441 = icmp eq i64 %arg.verb, 13
  %.442 = select i1 %.441, i64 1, i64 %.420
  %.453 = icmp eq i64 %arg.verb, 19
  %.454 = select i1 %.453, i64 4, i64 %.442
  %0 = and i64 %arg.verb, -2
  %1 = icmp eq i64 %0, 20
  %.459.not83 = icmp eq i64 %.454, -1
  %.459.not = select i1 %1, i1 true, i1 %.459.not83
  br i1 %.459.not, label %B668, label %B604

B604:                                             ; preds = %B556
  store ptr null, ptr %.511, align 8
  %.515 = call i32 @book.book_gone(ptr nonnull %.511, ptr nonnull %excinfo.10, ptr %arg.run, i64 %arg.slot, i64 %.454)
  switch i32 %.515, label %B604.if.if [
    i32 -2, label %B604.endif
    i32 0, label %B604.endif
  ], !prof !0

B668:                                             ; preds = %B556
  %.449 = icmp eq i64 %arg.verb, 17
  %.435 = icmp eq i64 %arg.verb, 10
  %.433 = icmp eq i64 %arg.verb, 9
  %.431 = icmp eq i64 %arg.verb, 8
  %.421 = icmp eq i64 %arg.verb, 3
  %.547 = getelementptr i8, ptr %arg.run, i64 784
  %.549 = load i64, ptr %.547, align 8, !invariant.load !1
  %.550 = inttoptr i64 %.549 to ptr
  %.573 = shl nsw i64 %arg.slot, 7
  %.576 = getelementptr inbounds i8, ptr %.550, i64 %.573
  %.588 = select i1 %.421, i64 5, i64 -1
  %.598 = select i1 %.431, i64 6, i64 %.588
  %.600 = select i1 %.433, i64 3, i64 %.598
  %.602 = select i1 %.435, i64 0, i64 %.600
  %2 = add i64 %arg.verb, -13
  %3 = icmp ult i64 %2, 4
  %.614 = select i1 %3, i64 -1, i64 %.602
  %.616 = select i1 %.449, i64 7, i64 %.614
  %.620 = select i1 %.453, i64 -1, i64 %.616
  %.624 = select i1 %1, i64 3, i64 %.620
  store ptr null, ptr %.628, align 8
  %.632 = call i32 @spells.begin_spell(ptr nonnull %.628, ptr nonnull %excinfo.11, ptr %arg.run, ptr %.576, i64 %.624)
  switch i32 %.632, label %B668.if.if [
    i32 -2, label %B668.endif
    i32 0, label %B668.endif
  ], !prof !0

common.ret:                                       ; preds = %B668.if.if, %B668.endif, %B604.if.if, %B604.endif, %B518.if.if, %B518.endif, %B460.if.if, %B460.endif, %B382.if.if, %B382.endif, %B322.if.if, %B322.endif, %B264.if.if, %B264.endif, %B206.if.if, %B206.endif, %B148.if.if, %B148.endif, %B90.if.if, %B90.endif, %B26.if.if, %B26.endif
  %common.ret.op = phi i32 [ 0, %B26.endif ], [ %.37, %B26.if.if ], [ 0, %B90.endif ], [ %.89, %B90.if.if ], [ 0, %B148.endif ], [ %.131, %B148.if.if ], [ 0, %B206.endif ], [ %.173, %B206.if.if ], [ 0, %B264.endif ], [ %.215, %B264.if.if ], [ 0, %B322.endif ], [ %.256, %B322.if.if ], [ 0, %B382.endif ], [ %.303, %B382.if.if ], [ 0, %B460.endif ], [ %.345, %B460.if.if ], [ 0, %B518.endif ], [ %.384, %B518.if.if ], [ 0, %B604.endif ], [ %.515, %B604.if.if ], [ 0, %B668.endif ], [ %.632, %B668.if.if ]
  ret i32 %common.ret.op

B26.endif:                                        ; preds = %B26, %B26
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B26.if.if:                                        ; preds = %B26
  %.45 = icmp sgt i32 %.37, 0
  %.38 = load ptr, ptr %excinfo.1, align 8
  %.46 = select i1 %.45, ptr %.38, ptr undef
  store ptr %.46, ptr %excinfo, align 8
  br label %common.ret

B90.endif:                                        ; preds = %B90, %B90
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B90.if.if:                                        ; preds = %B90
  %.97 = icmp sgt i32 %.89, 0
  %.90 = load ptr, ptr %excinfo.2, align 8
  %.98 = select i1 %.97, ptr %.90, ptr undef
  store ptr %.98, ptr %excinfo, align 8
  br label %common.ret

B148.endif:                                       ; preds = %B148, %B148
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B148.if.if:                                       ; preds = %B148
  %.139 = icmp sgt i32 %.131, 0
  %.132 = load ptr, ptr %excinfo.3, align 8
  %.140 = select i1 %.139, ptr %.132, ptr undef
  store ptr %.140, ptr %excinfo, align 8
  br label %common.ret

B206.endif:                                       ; preds = %B206, %B206
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B206.if.if:                                       ; preds = %B206
  %.181 = icmp sgt i32 %.173, 0
  %.174 = load ptr, ptr %excinfo.4, align 8
  %.182 = select i1 %.181, ptr %.174, ptr undef
  store ptr %.182, ptr %excinfo, align 8
  br label %common.ret

B264.endif:                                       ; preds = %B264, %B264
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B264.if.if:                                       ; preds = %B264
  %.223 = icmp sgt i32 %.215, 0
  %.216 = load ptr, ptr %excinfo.5, align 8
  %.224 = select i1 %.223, ptr %.216, ptr undef
  store ptr %.224, ptr %excinfo, align 8
  br label %common.ret

B322.endif:                                       ; preds = %B322, %B322
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B322.if.if:                                       ; preds = %B322
  %.264 = icmp sgt i32 %.256, 0
  %.257 = load ptr, ptr %excinfo.6, align 8
  %.265 = select i1 %.264, ptr %.257, ptr undef
  store ptr %.265, ptr %excinfo, align 8
  br label %common.ret

B382.endif:                                       ; preds = %B382, %B382
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B382.if.if:                                       ; preds = %B382
  %.311 = icmp sgt i32 %.303, 0
  %.304 = load ptr, ptr %excinfo.7, align 8
  %.312 = select i1 %.311, ptr %.304, ptr undef
  store ptr %.312, ptr %excinfo, align 8
  br label %common.ret

B460.endif:                                       ; preds = %B460, %B460
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B460.if.if:                                       ; preds = %B460
  %.353 = icmp sgt i32 %.345, 0
  %.346 = load ptr, ptr %excinfo.8, align 8
  %.354 = select i1 %.353, ptr %.346, ptr undef
  store ptr %.354, ptr %excinfo, align 8
  br label %common.ret

B518.endif:                                       ; preds = %B518, %B518
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B518.if.if:                                       ; preds = %B518
  %.392 = icmp sgt i32 %.384, 0
  %.385 = load ptr, ptr %excinfo.9, align 8
  %.393 = select i1 %.392, ptr %.385, ptr undef
  store ptr %.393, ptr %excinfo, align 8
  br label %common.ret

B604.endif:                                       ; preds = %B604, %B604
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B604.if.if:                                       ; preds = %B604
  %.523 = icmp sgt i32 %.515, 0
  %.516 = load ptr, ptr %excinfo.10, align 8
  %.524 = select i1 %.523, ptr %.516, ptr undef
  store ptr %.524, ptr %excinfo, align 8
  br label %common.ret

B668.endif:                                       ; preds = %B668, %B668
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B668.if.if:                                       ; preds = %B668
  %.640 = icmp sgt i32 %.632, 0
  %.633 = load ptr, ptr %excinfo.11, align 8
  %.641 = select i1 %.640, ptr %.633, ptr undef
  store ptr %.641, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_of_person(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.person, i64 %arg.value) #3 {
B0:
  %.31 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.75 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.116 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.158 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  switch i64 %arg.verb, label %B242 [
    i64 8, label %B26
    i64 10, label %B84
    i64 9, label %B142
    i64 11, label %B202
  ]

B26:                                              ; preds = %B0
  store ptr null, ptr %.31, align 8
  %.35 = call i32 @book.book_started(ptr nonnull %.31, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot)
  switch i32 %.35, label %B26.if.if [
    i32 -2, label %B26.endif
    i32 0, label %B26.endif
  ], !prof !0

B84:                                              ; preds = %B0
  store ptr null, ptr %.75, align 8
  %.79 = call i32 @book.book_resumed(ptr nonnull %.75, ptr nonnull %excinfo.2, ptr %arg.run, i64 %arg.slot)
  switch i32 %.79, label %B84.if.if [
    i32 -2, label %B84.endif
    i32 0, label %B84.endif
  ], !prof !0

B142:                                             ; preds = %B0
  store ptr null, ptr %.116, align 8
  %.120 = call i32 @book.book_paused(ptr nonnull %.116, ptr nonnull %excinfo.3, ptr %arg.run, i64 %arg.slot, i64 %arg.person)
  switch i32 %.120, label %B142.if.if [
    i32 -2, label %B142.endif
    i32 0, label %B142.endif
  ], !prof !0

B202:                                             ; preds = %B0
  store ptr null, ptr %.158, align 8
  %.162 = call i32 @book.book_finished(ptr nonnull %.158, ptr nonnull %excinfo.4, ptr %arg.run, i64 %arg.slot, i64 %arg.person, i64 %arg.value)
  switch i32 %.162, label %B202.if.if [
    i32 -2, label %B202.endif
    i32 0, label %B202.endif
  ], !prof !0

common.ret:                                       ; preds = %B202.if.if, %B202.endif, %B142.if.if, %B142.endif, %B84.if.if, %B84.endif, %B26.if.if, %B26.endif, %B242
  %common.ret.op = phi i32 [ 0, %B242 ], [ 0, %B26.endif ], [ %.35, %B26.if.if ], [ 0, %B84.endif ], [ %.79, %B84.if.if ], [ 0, %B142.endif ], [ %.120, %B142.if.if ], [ 0, %B202.endif ], [ %.162, %B202.if.if ]
  ret i32 %common.ret.op

B242:                                             ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B26.endif:                                        ; preds = %B26, %B26
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B26.if.if:                                        ; preds = %B26
  %.43 = icmp sgt i32 %.35, 0
  %.36 = load ptr, ptr %excinfo.1, align 8
  %.44 = select i1 %.43, ptr %.36, ptr undef
  store ptr %.44, ptr %excinfo, align 8
  br label %common.ret

B84.endif:                                        ; preds = %B84, %B84
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B84.if.if:                                        ; preds = %B84
  %.87 = icmp sgt i32 %.79, 0
  %.80 = load ptr, ptr %excinfo.2, align 8
  %.88 = select i1 %.87, ptr %.80, ptr undef
  store ptr %.88, ptr %excinfo, align 8
  br label %common.ret

B142.endif:                                       ; preds = %B142, %B142
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B142.if.if:                                       ; preds = %B142
  %.128 = icmp sgt i32 %.120, 0
  %.121 = load ptr, ptr %excinfo.3, align 8
  %.129 = select i1 %.128, ptr %.121, ptr undef
  store ptr %.129, ptr %excinfo, align 8
  br label %common.ret

B202.endif:                                       ; preds = %B202, %B202
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B202.if.if:                                       ; preds = %B202
  %.170 = icmp sgt i32 %.162, 0
  %.163 = load ptr, ptr %excinfo.4, align 8
  %.171 = select i1 %.170, ptr %.163, ptr undef
  store ptr %.171, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_started(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.53 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.212 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.327 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 784
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = shl nsw i64 %arg.slot, 7
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  store i64 0, ptr %.53, align 8
  %.57 = call i32 @spells.end_wait(ptr nonnull %.53, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, ptr %.44)
  switch i32 %.57, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B276:                                             ; preds = %B0.endif
  %.202 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.204 = load i64, ptr %.202, align 8
  %.207 = getelementptr inbounds nuw i8, ptr %arg.run, i64 168
  %.209 = load i32, ptr %.207, align 4
  %.211 = sext i32 %.209 to i64
  store i64 0, ptr %.212, align 8
  %.216 = call i32 @hours.worked(ptr nonnull %.212, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.211)
  switch i32 %.216, label %B276.if.if [
    i32 -2, label %B276.endif
    i32 0, label %B276.endif
  ], !prof !0

B354:                                             ; preds = %B276.endif, %B0.endif
  %.246 = getelementptr inbounds nuw i8, ptr %.44, i64 104
  %.248 = load i32, ptr %.246, align 4
  %.250.not = icmp eq i32 %.248, -1
  br i1 %.250.not, label %B480, label %B386

B386:                                             ; preds = %B354
  %.249 = sext i32 %.248 to i64
  %.257 = getelementptr i8, ptr %arg.run, i64 832
  %.259 = load i64, ptr %.257, align 8, !invariant.load !1
  %.260 = inttoptr i64 %.259 to ptr
  %.270 = getelementptr i8, ptr %arg.run, i64 2016
  %.272 = load i64, ptr %.270, align 8, !invariant.load !1
  %.283 = load i32, ptr %.115, align 4
  %.291 = sext i32 %.283 to i64
  %.306 = mul i64 %.272, %.249
  %.307 = add i64 %.306, %.291
  %.308 = mul nsw i64 %.307, 40
  %.311 = getelementptr inbounds i8, ptr %.260, i64 %.308
  %.315 = getelementptr inbounds nuw i8, ptr %.311, i64 16
  %.317 = load i64, ptr %.315, align 8
  %.318 = add nsw i64 %.317, 1
  store i64 %.318, ptr %.315, align 8
  br label %B480

B480:                                             ; preds = %B386, %B354
  store ptr null, ptr %.327, align 8
  %.331 = call i32 @book.take_in_hand(ptr nonnull %.327, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, ptr nonnull %.44)
  switch i32 %.331, label %B480.if.if [
    i32 -2, label %B480.endif
    i32 0, label %B480.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.80 = getelementptr inbounds nuw i8, ptr %.44, i64 120
  %.82 = load i32, ptr %.80, align 4
  %.84 = add i32 %.82, 1
  store i32 %.84, ptr %.80, align 4
  %.95 = getelementptr i8, ptr %arg.run, i64 800
  %.97 = load i64, ptr %.95, align 8, !invariant.load !1
  %.98 = inttoptr i64 %.97 to ptr
  %.108 = getelementptr i8, ptr %arg.run, i64 1984
  %.110 = load i64, ptr %.108, align 8, !invariant.load !1
  %.115 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.117 = load i32, ptr %.115, align 4
  %.123 = getelementptr i8, ptr %arg.run, i64 712
  %.125 = load i64, ptr %.123, align 8, !invariant.load !1
  %.126 = inttoptr i64 %.125 to ptr
  %.149 = mul nsw i64 %arg.slot, 104
  %.152 = getelementptr inbounds i8, ptr %.126, i64 %.149
  %.154 = getelementptr inbounds nuw i8, ptr %.152, i64 44
  %.156 = load i32, ptr %.154, align 4
  %.163 = sext i32 %.117 to i64
  %.164 = sext i32 %.156 to i64
  %.179 = mul i64 %.110, %.163
  %.180 = add i64 %.179, %.164
  %.181 = mul nsw i64 %.180, 72
  %.184 = getelementptr inbounds i8, ptr %.98, i64 %.181
  %.188 = getelementptr inbounds nuw i8, ptr %.184, i64 40
  %.190 = load i64, ptr %.188, align 8
  %.191 = add nsw i64 %.190, 1
  store i64 %.191, ptr %.188, align 8
  %.196 = getelementptr inbounds nuw i8, ptr %.44, i64 8
  %.198 = load i64, ptr %.196, align 8
  %.199 = icmp eq i64 %.198, -1
  br i1 %.199, label %B276, label %B354

common.ret:                                       ; preds = %B480.if.if, %B480.endif, %B276.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.57, %B0.if.if ], [ %.216, %B276.if.if ], [ 0, %B480.endif ], [ %.331, %B480.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.65 = icmp sgt i32 %.57, 0
  %.58 = load ptr, ptr %excinfo.1, align 8
  %.66 = select i1 %.65, ptr %.58, ptr undef
  store ptr %.66, ptr %excinfo, align 8
  br label %common.ret

B276.endif:                                       ; preds = %B276, %B276
  %.226 = load i64, ptr %.212, align 8
  store i64 %.204, ptr %.196, align 8
  %.241 = getelementptr inbounds nuw i8, ptr %.44, i64 24
  store i64 %.226, ptr %.241, align 8
  br label %B354

B276.if.if:                                       ; preds = %B276
  %.224 = icmp sgt i32 %.216, 0
  %.217 = load ptr, ptr %excinfo.2, align 8
  %.225 = select i1 %.224, ptr %.217, ptr undef
  store ptr %.225, ptr %excinfo, align 8
  br label %common.ret

B480.endif:                                       ; preds = %B480, %B480
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B480.if.if:                                       ; preds = %B480
  %.339 = icmp sgt i32 %.331, 0
  %.332 = load ptr, ptr %excinfo.3, align 8
  %.340 = select i1 %.339, ptr %.332, ptr undef
  store ptr %.340, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @spells.end_wait(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.fact) #3 {
B0:
  %.14 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  store i64 0, ptr %.14, align 8
  %.18 = call i32 @spells.end_stay(ptr nonnull %.14, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, ptr %arg.fact)
  %.28 = load i64, ptr %.14, align 8
  switch i32 %.18, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B202:                                             ; preds = %B0.endif
  %.152 = sext i32 %.151 to i64
  %.160 = getelementptr i8, ptr %arg.run, i64 832
  %.162 = load i64, ptr %.160, align 8, !invariant.load !1
  %.163 = inttoptr i64 %.162 to ptr
  %.173 = getelementptr i8, ptr %arg.run, i64 2016
  %.175 = load i64, ptr %.173, align 8, !invariant.load !1
  %.188 = load i32, ptr %.68, align 4
  %.198 = sext i32 %.188 to i64
  %.213 = mul i64 %.175, %.152
  %.214 = add i64 %.213, %.198
  %.215 = mul nsw i64 %.214, 40
  %.218 = getelementptr inbounds i8, ptr %.163, i64 %.215
  %.222 = getelementptr inbounds nuw i8, ptr %.218, i64 24
  %.224 = load i64, ptr %.222, align 8
  %.226 = add nsw i64 %.224, %.28
  store i64 %.226, ptr %.222, align 8
  br label %B296

common.ret:                                       ; preds = %B0.if.if, %B296
  %common.ret.op = phi i32 [ 0, %B296 ], [ %.18, %B0.if.if ]
  ret i32 %common.ret.op

B296:                                             ; preds = %B0.endif, %B202
  store i64 %.28, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.48 = getelementptr i8, ptr %arg.run, i64 800
  %.50 = load i64, ptr %.48, align 8, !invariant.load !1
  %.51 = inttoptr i64 %.50 to ptr
  %.61 = getelementptr i8, ptr %arg.run, i64 1984
  %.63 = load i64, ptr %.61, align 8, !invariant.load !1
  %.68 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.70 = load i32, ptr %.68, align 4
  %.76 = getelementptr i8, ptr %arg.run, i64 712
  %.78 = load i64, ptr %.76, align 8, !invariant.load !1
  %.79 = inttoptr i64 %.78 to ptr
  %.101 = mul nsw i64 %arg.slot, 104
  %.104 = getelementptr inbounds i8, ptr %.79, i64 %.101
  %.106 = getelementptr inbounds nuw i8, ptr %.104, i64 44
  %.108 = load i32, ptr %.106, align 4
  %.115 = sext i32 %.70 to i64
  %.116 = sext i32 %.108 to i64
  %.131 = mul i64 %.63, %.115
  %.132 = add i64 %.131, %.116
  %.133 = mul nsw i64 %.132, 72
  %.136 = getelementptr inbounds i8, ptr %.51, i64 %.133
  %.140 = getelementptr inbounds nuw i8, ptr %.136, i64 48
  %.142 = load i64, ptr %.140, align 8
  %.144 = add nsw i64 %.142, %.28
  store i64 %.144, ptr %.140, align 8
  %.149 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 104
  %.151 = load i32, ptr %.149, align 4
  %.153.not = icmp eq i32 %.151, -1
  br i1 %.153.not, label %B296, label %B202

B0.if.if:                                         ; preds = %B0
  %.26 = icmp sgt i32 %.18, 0
  %.19 = load ptr, ptr %excinfo.1, align 8
  %.27 = select i1 %.26, ptr %.19, ptr undef
  store ptr %.27, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @spells.end_stay(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.fact) #3 {
B0:
  %.16 = getelementptr i8, ptr %arg.run, i64 712
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  %.19 = inttoptr i64 %.18 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.19, i64 %.41
  %.46 = getelementptr inbounds nuw i8, ptr %.44, i64 44
  %.48 = load i32, ptr %.46, align 4
  %.53 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.55 = load i64, ptr %.53, align 8
  %.59 = load i64, ptr %arg.fact, align 8
  %.60 = sub nsw i64 %.55, %.59
  %.116 = getelementptr i8, ptr %arg.fact, i64 56
  %.117 = load i64, ptr %.116, align 8
  %.119 = add nsw i64 %.117, %.60
  store i64 %.119, ptr %.116, align 8
  %.153 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 96
  %.155 = load i32, ptr %.153, align 4
  %.157 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.159 = load i32, ptr %.157, align 4
  %.168 = icmp eq i32 %.155, %.159
  %.179 = getelementptr i8, ptr %arg.run, i64 800
  %.181 = load i64, ptr %.179, align 8, !invariant.load !1
  %.182 = inttoptr i64 %.181 to ptr
  %.192 = getelementptr i8, ptr %arg.run, i64 1984
  %.194 = load i64, ptr %.192, align 8, !invariant.load !1
  %.212 = sext i32 %.155 to i64
  %.213 = sext i32 %.48 to i64
  %.228 = mul i64 %.194, %.212
  %.229 = add i64 %.228, %.213
  %.230 = mul nsw i64 %.229, 72
  %.233 = getelementptr inbounds i8, ptr %.182, i64 %.230
  %.239 = load i64, ptr %.233, align 8
  br i1 %.168, label %B178, label %B254

B178:                                             ; preds = %B0
  %.241 = add nsw i64 %.239, %.60
  store i64 %.241, ptr %.233, align 8
  br label %B670

B254:                                             ; preds = %B0
  %.311 = getelementptr i8, ptr %arg.run, i64 488
  %.313 = load i64, ptr %.311, align 8, !invariant.load !1
  %.314 = inttoptr i64 %.313 to ptr
  %.332 = shl nsw i64 %.212, 3
  %0 = getelementptr i8, ptr %.314, i64 %.332
  %.342 = getelementptr i8, ptr %0, i64 8
  %.344 = load i64, ptr %.342, align 8
  %.348 = load i64, ptr %arg.fact, align 8
  %.351 = add i64 %.344, %.239
  %.352 = sub i64 %.351, %.348
  store i64 %.352, ptr %.233, align 8
  %.388 = sext i32 %.159 to i64
  %.404 = mul i64 %.194, %.388
  %.405 = add i64 %.404, %.213
  %.406 = mul nsw i64 %.405, 72
  %.409 = getelementptr inbounds i8, ptr %.182, i64 %.406
  %.415 = load i64, ptr %.409, align 8
  %.442 = shl nsw i64 %.388, 3
  %1 = getelementptr i8, ptr %.314, i64 %.442
  %.452 = getelementptr i8, ptr %1, i64 8
  %.454 = load i64, ptr %.452, align 8
  %.458 = load i64, ptr %.53, align 8
  %.459.neg = sub i64 %.415, %.454
  %.460 = add i64 %.459.neg, %.458
  store i64 %.460, ptr %.409, align 8
  %.523 = getelementptr inbounds nuw i8, ptr %.233, i64 8
  %.525 = load i64, ptr %.523, align 8
  %.526 = add nsw i64 %.525, 1
  store i64 %.526, ptr %.523, align 8
  %.593 = getelementptr inbounds nuw i8, ptr %.409, i64 8
  %.595 = load i64, ptr %.593, align 8
  %.596 = add nsw i64 %.595, -1
  store i64 %.596, ptr %.593, align 8
  br label %B670

B670:                                             ; preds = %B254, %B178
  store i64 %.60, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @hours.worked(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.26 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.68 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.10 = load i8, ptr @switch.hours, align 1
  %.11.not = icmp eq i8 %.10, 0
  br i1 %.11.not, label %B32, label %B46

common.ret:                                       ; preds = %B46.endif.if.if, %B46.endif.endif, %B46.if.if, %B32
  %common.ret.op = phi i32 [ 0, %B32 ], [ %.30, %B46.if.if ], [ 0, %B46.endif.endif ], [ %.74, %B46.endif.if.if ]
  ret i32 %common.ret.op

B32:                                              ; preds = %B0
  %.16 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.18 = load i64, ptr %.16, align 8
  store i64 %.18, ptr %retptr, align 8
  br label %common.ret

B46:                                              ; preds = %B0
  store ptr null, ptr %.26, align 8
  %.30 = call i32 @hours.clock_now(ptr nonnull %.26, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.number)
  switch i32 %.30, label %B46.if.if [
    i32 -2, label %B46.endif
    i32 0, label %B46.endif
  ], !prof !0

B46.endif:                                        ; preds = %B46, %B46
  %.40 = load ptr, ptr %.26, align 8
  %.54 = getelementptr inbounds nuw i8, ptr %.40, i64 32
  %.56 = load i64, ptr %.54, align 8
  %.58 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.60 = load i64, ptr %.58, align 8
  %.63 = getelementptr inbounds nuw i8, ptr %.40, i64 24
  %.65 = load i64, ptr %.63, align 8
  store i64 0, ptr %.68, align 8
  %.74 = call i32 @ol_min.impl.2(ptr nonnull %.68, ptr nonnull %excinfo.2, i64 %.60, i64 %.65)
  switch i32 %.74, label %B46.endif.if.if [
    i32 -2, label %B46.endif.endif
    i32 0, label %B46.endif.endif
  ], !prof !0

B46.if.if:                                        ; preds = %B46
  %.38 = icmp sgt i32 %.30, 0
  %.31 = load ptr, ptr %excinfo.1, align 8
  %.39 = select i1 %.38, ptr %.31, ptr undef
  store ptr %.39, ptr %excinfo, align 8
  br label %common.ret

B46.endif.endif:                                  ; preds = %B46.endif, %B46.endif
  %.84 = load i64, ptr %.68, align 8
  %.94 = add nsw i64 %.84, %.56
  store i64 %.94, ptr %retptr, align 8
  br label %common.ret

B46.endif.if.if:                                  ; preds = %B46.endif
  %.82 = icmp sgt i32 %.74, 0
  %.75 = load ptr, ptr %excinfo.2, align 8
  %.83 = select i1 %.82, ptr %.75, ptr undef
  store ptr %.83, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.take_in_hand(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.fact) #3 {
B0:
  %.148 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.189 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.14 = getelementptr i8, ptr %arg.run, i64 632
  %.16 = load i64, ptr %.14, align 8, !invariant.load !1
  %.17 = inttoptr i64 %.16 to ptr
  %.38 = getelementptr i8, ptr %arg.run, i64 712
  %.40 = load i64, ptr %.38, align 8, !invariant.load !1
  %.41 = inttoptr i64 %.40 to ptr
  %.63 = mul nsw i64 %arg.slot, 104
  %.66 = getelementptr inbounds i8, ptr %.41, i64 %.63
  %.68 = getelementptr inbounds nuw i8, ptr %.66, i64 68
  %.70 = load i32, ptr %.68, align 4
  %.71 = sext i32 %.70 to i64
  %.78 = mul nsw i64 %.71, 96
  %.81 = getelementptr inbounds i8, ptr %.17, i64 %.78
  %.122 = getelementptr inbounds nuw i8, ptr %.66, i64 40
  %.124 = load i32, ptr %.122, align 4
  %.126 = icmp sgt i32 %.124, 1
  %spec.select = zext i1 %.126 to i64
  store ptr null, ptr %.148, align 8
  %.152 = call i32 @spells.begin_spell(ptr nonnull %.148, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr %arg.fact, i64 %spec.select)
  switch i32 %.152, label %B196.if.if [
    i32 -2, label %B196.endif
    i32 0, label %B196.endif
  ], !prof !0

B196.endif:                                       ; preds = %B0, %B0
  %.183 = getelementptr inbounds nuw i8, ptr %.81, i64 88
  %.185 = load i64, ptr %.183, align 8
  store i8 0, ptr %.189, align 1
  %.193 = call i32 @people.on_shift(ptr nonnull %.189, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.81)
  switch i32 %.193, label %B196.endif.endif.if.if [
    i32 -2, label %B196.endif.endif.endif
    i32 0, label %B196.endif.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B196.endif.endif.if.if, %B196.endif.endif.endif, %B196.if.if
  %common.ret.op = phi i32 [ %.152, %B196.if.if ], [ 0, %B196.endif.endif.endif ], [ %.193, %B196.endif.endif.if.if ]
  ret i32 %common.ret.op

B196.if.if:                                       ; preds = %B0
  %.160 = icmp sgt i32 %.152, 0
  %.153 = load ptr, ptr %excinfo.1, align 8
  %.161 = select i1 %.160, ptr %.153, ptr undef
  store ptr %.161, ptr %excinfo, align 8
  br label %common.ret

B196.endif.endif.endif:                           ; preds = %B196.endif, %B196.endif
  %.203 = load i8, ptr %.189, align 1
  %.206.not = icmp eq i8 %.203, 0
  %.226 = zext i1 %.206.not to i64
  %.227 = add nsw i64 %.185, %.226
  store i64 %.227, ptr %.183, align 8
  %.233 = getelementptr inbounds nuw i8, ptr %.81, i64 84
  %.235 = load i32, ptr %.233, align 4
  %.237 = getelementptr inbounds nuw i8, ptr %.81, i64 80
  %.239 = load i32, ptr %.237, align 4
  %.241 = icmp sgt i32 %.239, 0
  %.244 = zext i1 %.241 to i32
  %.245 = add i32 %.235, %.244
  store i32 %.245, ptr %.233, align 4
  %.256 = add i32 %.239, 1
  store i32 %.256, ptr %.237, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B196.endif.endif.if.if:                           ; preds = %B196.endif
  %.201 = icmp sgt i32 %.193, 0
  %.194 = load ptr, ptr %excinfo.2, align 8
  %.202 = select i1 %.201, ptr %.194, ptr undef
  store ptr %.202, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @spells.begin_spell(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.fact, i64 %arg.state) #3 {
B0:
  %.7 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.9 = load i64, ptr %.7, align 8
  %.10 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.12 = load i32, ptr %.10, align 4
  store i64 %.9, ptr %arg.fact, align 8
  %.16 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 96
  store i32 %.12, ptr %.16, align 4
  %.19 = trunc i64 %arg.state to i32
  %.20 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 100
  store i32 %.19, ptr %.20, align 4
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.on_shift(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.person) #3 {
B0:
  %.80 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.11 = getelementptr inbounds nuw i8, ptr %arg.person, i64 24
  %.13 = load i64, ptr %.11, align 8
  %.15 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.17 = load i64, ptr %.15, align 8
  %.18.not = icmp sgt i64 %.13, %.17
  br i1 %.18.not, label %B106, label %B64

B64:                                              ; preds = %B0
  %.34 = getelementptr inbounds nuw i8, ptr %arg.person, i64 32
  %.36 = load i64, ptr %.34, align 8
  %.38 = icmp slt i64 %.17, %.36
  br i1 %.38, label %B66, label %B106

B66:                                              ; preds = %B64
  %.75 = load i32, ptr %arg.person, align 4
  %.79 = sext i32 %.75 to i64
  store i8 0, ptr %.80, align 1
  %.84 = call i32 @hours.is_open(ptr nonnull %.80, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.79)
  %.94 = load i8, ptr %.80, align 1
  %.97 = icmp ne i8 %.94, 0
  switch i32 %.84, label %B66.endif.if.if [
    i32 -2, label %B106
    i32 0, label %B106
  ], !prof !0

common.ret:                                       ; preds = %B66.endif.if.if, %B106
  %common.ret.op = phi i32 [ 0, %B106 ], [ %.84, %B66.endif.if.if ]
  ret i32 %common.ret.op

B106:                                             ; preds = %B66, %B66, %B64, %B0
  %"$phi106.0.3.0" = phi i1 [ %.97, %B66 ], [ false, %B64 ], [ false, %B0 ], [ %.97, %B66 ]
  %.127 = zext i1 %"$phi106.0.3.0" to i8
  store i8 %.127, ptr %retptr, align 1
  br label %common.ret

B66.endif.if.if:                                  ; preds = %B66
  %.92 = icmp sgt i32 %.84, 0
  %.85 = load ptr, ptr %excinfo.1, align 8
  %.93 = select i1 %.92, ptr %.85, ptr undef
  store ptr %.93, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @hours.is_open(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.27 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.10 = load i8, ptr @switch.hours, align 1
  %.11.not = icmp eq i8 %.10, 0
  br i1 %.11.not, label %B32, label %B36

common.ret:                                       ; preds = %B36.if.if, %B36.endif, %B32
  %common.ret.op = phi i32 [ 0, %B32 ], [ 0, %B36.endif ], [ %.31, %B36.if.if ]
  ret i32 %common.ret.op

B32:                                              ; preds = %B0
  store i8 1, ptr %retptr, align 1
  br label %common.ret

B36:                                              ; preds = %B0
  %.21 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.23 = load i64, ptr %.21, align 8
  store ptr null, ptr %.27, align 8
  %.31 = call i32 @hours.clock_now(ptr nonnull %.27, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.number)
  switch i32 %.31, label %B36.if.if [
    i32 -2, label %B36.endif
    i32 0, label %B36.endif
  ], !prof !0

B36.endif:                                        ; preds = %B36, %B36
  %.41 = load ptr, ptr %.27, align 8
  %.57 = getelementptr inbounds nuw i8, ptr %.41, i64 24
  %.59 = load i64, ptr %.57, align 8
  %.60 = icmp slt i64 %.23, %.59
  %.61 = zext i1 %.60 to i8
  store i8 %.61, ptr %retptr, align 1
  br label %common.ret

B36.if.if:                                        ; preds = %B36
  %.39 = icmp sgt i32 %.31, 0
  %.32 = load ptr, ptr %excinfo.1, align 8
  %.40 = select i1 %.39, ptr %.32, ptr undef
  store ptr %.40, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @book.book_resumed(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.41 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.102 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 784
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = shl nsw i64 %arg.slot, 7
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  store i64 0, ptr %.41, align 8
  %.45 = call i32 @spells.end_wait(ptr nonnull %.41, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, ptr %.39)
  switch i32 %.45, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %.102, align 8
  %.106 = call i32 @book.take_in_hand(ptr nonnull %.102, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.slot, ptr %.39)
  switch i32 %.106, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.45, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.106, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.53 = icmp sgt i32 %.45, 0
  %.46 = load ptr, ptr %excinfo.1, align 8
  %.54 = select i1 %.53, ptr %.46, ptr undef
  store ptr %.54, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.114 = icmp sgt i32 %.106, 0
  %.107 = load ptr, ptr %excinfo.2, align 8
  %.115 = select i1 %.114, ptr %.107, ptr undef
  store ptr %.115, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @book.book_paused(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #4 {
B0:
  %.79 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.140 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.12 = getelementptr i8, ptr %arg.run, i64 784
  %.14 = load i64, ptr %.12, align 8, !invariant.load !1
  %.15 = inttoptr i64 %.14 to ptr
  %.37 = shl nsw i64 %arg.slot, 7
  %.40 = getelementptr inbounds i8, ptr %.15, i64 %.37
  %.46 = getelementptr i8, ptr %arg.run, i64 632
  %.48 = load i64, ptr %.46, align 8, !invariant.load !1
  %.49 = inttoptr i64 %.48 to ptr
  %.71 = mul nsw i64 %arg.number, 96
  %.74 = getelementptr inbounds i8, ptr %.49, i64 %.71
  %.76 = getelementptr inbounds nuw i8, ptr %.74, i64 72
  %.78 = load i64, ptr %.76, align 8
  store ptr null, ptr %.79, align 8
  %.83 = call i32 @spells.end_in_hand(ptr nonnull %.79, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, ptr %.40, i64 %arg.number, i64 %.78)
  switch i32 %.83, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %.140, align 8
  %.144 = call i32 @spells.begin_spell(ptr nonnull %.140, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.40, i64 3)
  switch i32 %.144, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.83, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.144, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.91 = icmp sgt i32 %.83, 0
  %.84 = load ptr, ptr %excinfo.1, align 8
  %.92 = select i1 %.91, ptr %.84, ptr undef
  store ptr %.92, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.152 = icmp sgt i32 %.144, 0
  %.145 = load ptr, ptr %excinfo.2, align 8
  %.153 = select i1 %.152, ptr %.145, ptr undef
  store ptr %.153, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @spells.end_in_hand(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.fact, i64 %arg.number, i64 %arg.done) #3 {
B0:
  %.374 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.412 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.456 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.22 = getelementptr i8, ptr %arg.run, i64 712
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.25 = inttoptr i64 %.24 to ptr
  %.47 = mul nsw i64 %arg.slot, 104
  %.50 = getelementptr inbounds i8, ptr %.25, i64 %.47
  %.52 = getelementptr inbounds nuw i8, ptr %.50, i64 44
  %.54 = load i32, ptr %.52, align 4
  %.56 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.58 = load i64, ptr %.56, align 8
  %.62 = load i64, ptr %arg.fact, align 8
  %.63 = sub nsw i64 %.58, %.62
  %.75 = getelementptr i8, ptr %arg.run, i64 632
  %.77 = load i64, ptr %.75, align 8, !invariant.load !1
  %.78 = inttoptr i64 %.77 to ptr
  %.101 = mul nsw i64 %arg.number, 96
  %.104 = getelementptr inbounds i8, ptr %.78, i64 %.101
  %.106 = getelementptr inbounds nuw i8, ptr %.104, i64 80
  %.108 = load i32, ptr %.106, align 4
  %.110 = add i32 %.108, -1
  store i32 %.110, ptr %.106, align 4
  %.119 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 32
  %.141 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 100
  %.143 = load i32, ptr %.141, align 4
  %.144 = sext i32 %.143 to i64
  %.157 = icmp slt i32 %.143, 0
  %.158 = add nsw i64 %.144, 8
  %.159 = select i1 %.157, i64 %.158, i64 %.144
  %.172 = getelementptr i64, ptr %.119, i64 %.159
  %.173 = load i64, ptr %.172, align 8
  %.175 = add nsw i64 %.173, %arg.done
  store i64 %.175, ptr %.172, align 8
  %.261 = getelementptr i8, ptr %arg.fact, i64 48
  %.262 = load i64, ptr %.261, align 8
  %.265 = sub i64 %.63, %arg.done
  %.266 = add nsw i64 %.265, %.262
  store i64 %.266, ptr %.261, align 8
  %.300 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 96
  %.302 = load i32, ptr %.300, align 4
  %.304 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.306 = load i32, ptr %.304, align 4
  %.307 = icmp eq i32 %.302, %.306
  br i1 %.307, label %B298, label %B436

B298:                                             ; preds = %B0
  %.315 = getelementptr i8, ptr %arg.run, i64 800
  %.317 = load i64, ptr %.315, align 8, !invariant.load !1
  %.318 = inttoptr i64 %.317 to ptr
  %.328 = getelementptr i8, ptr %arg.run, i64 1984
  %.330 = load i64, ptr %.328, align 8, !invariant.load !1
  %.347 = sext i32 %.302 to i64
  %.348 = sext i32 %.54 to i64
  %.363 = mul i64 %.330, %.347
  %.364 = add i64 %.363, %.348
  %.365 = mul nsw i64 %.364, 72
  %.368 = getelementptr inbounds i8, ptr %.318, i64 %.365
  store ptr null, ptr %.374, align 8
  %.378 = call i32 @spells.book_hands(ptr nonnull %.374, ptr nonnull %excinfo.1, ptr %.368, i64 %.63, i64 %arg.done)
  switch i32 %.378, label %B298.if.if [
    i32 -2, label %B298.endif
    i32 0, label %B298.endif
  ], !prof !0

B436:                                             ; preds = %B0
  %.454 = sext i32 %.54 to i64
  store ptr null, ptr %.456, align 8
  %.460 = call i32 @spells.book_hands_by_bin(ptr nonnull %.456, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %arg.fact, i64 %.454, i64 %arg.number)
  switch i32 %.460, label %B436.if.if [
    i32 -2, label %B436.endif
    i32 0, label %B436.endif
  ], !prof !0

B298.endif:                                       ; preds = %B298, %B298
  %.406 = load i32, ptr %.300, align 4
  %.410 = sext i32 %.406 to i64
  store ptr null, ptr %.412, align 8
  %.416 = call i32 @spells.book_work(ptr nonnull %.412, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %arg.fact, i64 %arg.number, i64 %.410, i64 %arg.done)
  switch i32 %.416, label %B298.endif.if.if [
    i32 -2, label %B298.endif.endif
    i32 0, label %B298.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B436.if.if, %B436.endif, %B298.endif.if.if, %B298.endif.endif, %B298.if.if
  %common.ret.op = phi i32 [ %.378, %B298.if.if ], [ 0, %B298.endif.endif ], [ %.416, %B298.endif.if.if ], [ 0, %B436.endif ], [ %.460, %B436.if.if ]
  ret i32 %common.ret.op

B298.if.if:                                       ; preds = %B298
  %.386 = icmp sgt i32 %.378, 0
  %.379 = load ptr, ptr %excinfo.1, align 8
  %.387 = select i1 %.386, ptr %.379, ptr undef
  store ptr %.387, ptr %excinfo, align 8
  br label %common.ret

B298.endif.endif:                                 ; preds = %B298.endif, %B298.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B298.endif.if.if:                                 ; preds = %B298.endif
  %.424 = icmp sgt i32 %.416, 0
  %.417 = load ptr, ptr %excinfo.2, align 8
  %.425 = select i1 %.424, ptr %.417, ptr undef
  store ptr %.425, ptr %excinfo, align 8
  br label %common.ret

B436.endif:                                       ; preds = %B436, %B436
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B436.if.if:                                       ; preds = %B436
  %.468 = icmp sgt i32 %.460, 0
  %.461 = load ptr, ptr %excinfo.3, align 8
  %.469 = select i1 %.468, ptr %.461, ptr undef
  store ptr %.469, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @spells.book_hands(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.of_team, i64 %arg.length, i64 %arg.done) #3 {
B0:
  %.7 = getelementptr inbounds nuw i8, ptr %arg.of_team, i64 16
  %.9 = load i64, ptr %.7, align 8
  %.10 = add nsw i64 %.9, %arg.length
  store i64 %.10, ptr %.7, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.of_team, i64 24
  %.16 = load i64, ptr %.14, align 8
  %.17 = add nsw i64 %.16, %arg.done
  store i64 %.17, ptr %.14, align 8
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @spells.book_work(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.fact, i64 %arg.number, i64 %arg.place, i64 %arg.done) #3 {
B0:
  %.20 = getelementptr i8, ptr %arg.run, i64 808
  %.22 = load i64, ptr %.20, align 8, !invariant.load !1
  %.23 = inttoptr i64 %.22 to ptr
  %.33 = getelementptr i8, ptr %arg.run, i64 1992
  %.35 = load i64, ptr %.33, align 8, !invariant.load !1
  %.56 = mul i64 %.35, %arg.place
  %.57 = add i64 %.56, %arg.number
  %.58 = shl nsw i64 %.57, 3
  %.61 = getelementptr inbounds i8, ptr %.23, i64 %.58
  %.63 = load i64, ptr %.61, align 8
  %.65 = add nsw i64 %.63, %arg.done
  store i64 %.65, ptr %.61, align 8
  %.88 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 100
  %.90 = load i32, ptr %.88, align 4
  %.92 = icmp eq i32 %.90, 1
  br i1 %.92, label %B98, label %common.ret

common.ret:                                       ; preds = %B98, %B0
  store ptr null, ptr %retptr, align 8
  ret i32 0

B98:                                              ; preds = %B0
  %.99 = getelementptr i8, ptr %arg.run, i64 792
  %.101 = load i64, ptr %.99, align 8, !invariant.load !1
  %.102 = inttoptr i64 %.101 to ptr
  %.127 = mul nsw i64 %arg.place, 192
  %.130 = getelementptr inbounds i8, ptr %.102, i64 %.127
  %.185 = getelementptr i8, ptr %.130, i64 72
  %.186 = load i64, ptr %.185, align 8
  %.188 = add nsw i64 %.186, %arg.done
  store i64 %.188, ptr %.185, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @spells.book_hands_by_bin(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.fact, i64 %arg.queue, i64 %arg.number) #4 {
B0.endif:
  %.382 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.413 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.450 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.546 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.579 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.21 = getelementptr i8, ptr %arg.run, i64 632
  %.23 = load i64, ptr %.21, align 8, !invariant.load !1
  %.24 = inttoptr i64 %.23 to ptr
  %.47 = mul nsw i64 %arg.number, 96
  %.50 = getelementptr inbounds i8, ptr %.24, i64 %.47
  %.54 = load i32, ptr %.50, align 4
  %.61 = load i64, ptr %arg.fact, align 8
  %.98 = getelementptr inbounds nuw i8, ptr %.50, i64 56
  %.100 = load i64, ptr %.98, align 8
  %.108 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 96
  %.110 = load i32, ptr %.108, align 4
  %.112 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.114 = load i32, ptr %.112, align 4
  %.151 = sub i32 %.114, %.110
  %.196109.not = icmp slt i32 %.151, 1
  br i1 %.196109.not, label %B0.endif.B448_crit_edge, label %B204.lr.ph

B0.endif.B448_crit_edge:                          ; preds = %B0.endif
  %.pre = sext i32 %.54 to i64
  br label %B448

B204.lr.ph:                                       ; preds = %B0.endif
  %.239 = getelementptr i8, ptr %arg.run, i64 488
  %.241 = load i64, ptr %.239, align 8, !invariant.load !1
  %.242 = inttoptr i64 %.241 to ptr
  %.277 = getelementptr i8, ptr %arg.run, i64 496
  %.279 = load i64, ptr %.277, align 8, !invariant.load !1
  %.280 = inttoptr i64 %.279 to ptr
  %.290 = getelementptr i8, ptr %arg.run, i64 1680
  %.292 = load i64, ptr %.290, align 8, !invariant.load !1
  %.303 = sext i32 %.54 to i64
  %.318 = mul i64 %.292, %.303
  %.332 = getelementptr i8, ptr %arg.run, i64 800
  %.334 = load i64, ptr %.332, align 8, !invariant.load !1
  %.335 = inttoptr i64 %.334 to ptr
  %.345 = getelementptr i8, ptr %arg.run, i64 1984
  %.347 = load i64, ptr %.345, align 8, !invariant.load !1
  br label %B204

B204:                                             ; preds = %B202.backedge, %B204.lr.ph
  %begin.2.0113 = phi i64 [ %.61, %B204.lr.ph ], [ %.271, %B202.backedge ]
  %begin_worked.2.0112 = phi i64 [ %.100, %B204.lr.ph ], [ %.325, %B202.backedge ]
  %.195105111 = phi i32 [ %.151, %B204.lr.ph ], [ %.205, %B202.backedge ]
  %.202107110 = phi i32 [ %.110, %B204.lr.ph ], [ %.209, %B202.backedge ]
  %.205 = add nsw i32 %.195105111, -1
  %.209 = add i32 %.202107110, 1
  %.258 = sext i32 %.202107110 to i64
  %.259 = add nsw i64 %.258, 1
  %.266 = shl nsw i64 %.259, 3
  %.269 = getelementptr inbounds i8, ptr %.242, i64 %.266
  %.271 = load i64, ptr %.269, align 8
  %.319 = add i64 %.318, %.259
  %.320 = shl nsw i64 %.319, 3
  %.323 = getelementptr inbounds i8, ptr %.280, i64 %.320
  %.325 = load i64, ptr %.323, align 8
  %.371 = mul i64 %.347, %.258
  %.372 = add i64 %.371, %arg.queue
  %.373 = mul nsw i64 %.372, 72
  %.376 = getelementptr inbounds i8, ptr %.335, i64 %.373
  %.379 = sub nsw i64 %.271, %begin.2.0113
  %.381 = sub nsw i64 %.325, %begin_worked.2.0112
  store ptr null, ptr %.382, align 8
  %.386 = call i32 @spells.book_hands(ptr nonnull %.382, ptr nonnull %excinfo.1, ptr %.376, i64 %.379, i64 %.381)
  switch i32 %.386, label %B204.if.if [
    i32 -2, label %B204.endif
    i32 0, label %B204.endif
  ], !prof !0

B448:                                             ; preds = %B202.backedge, %B0.endif.B448_crit_edge
  %.449.pre-phi = phi i64 [ %.pre, %B0.endif.B448_crit_edge ], [ %.303, %B202.backedge ]
  %begin_worked.2.0.lcssa = phi i64 [ %.100, %B0.endif.B448_crit_edge ], [ %.325, %B202.backedge ]
  %begin.2.0.lcssa = phi i64 [ %.61, %B0.endif.B448_crit_edge ], [ %.271, %B202.backedge ]
  store i64 0, ptr %.450, align 8
  %.454 = call i32 @hours.worked(ptr nonnull %.450, ptr nonnull %excinfo.3, ptr %arg.run, i64 %.449.pre-phi)
  switch i32 %.454, label %B448.if.if [
    i32 -2, label %B448.endif
    i32 0, label %B448.endif
  ], !prof !0

B204.endif:                                       ; preds = %B204, %B204
  store ptr null, ptr %.413, align 8
  %.417 = call i32 @spells.book_work(ptr nonnull %.413, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %arg.fact, i64 %arg.number, i64 %.258, i64 %.381)
  switch i32 %.417, label %B204.endif.if.if [
    i32 -2, label %B202.backedge
    i32 0, label %B202.backedge
  ], !prof !0

B202.backedge:                                    ; preds = %B204.endif, %B204.endif
  %.196 = icmp samesign ugt i32 %.195105111, 1
  br i1 %.196, label %B204, label %B448

common.ret:                                       ; preds = %B448.endif.endif.if.if, %B448.endif.endif.endif, %B448.endif.if.if, %B448.if.if, %B204.endif.if.if, %B204.if.if
  %common.ret.op = phi i32 [ %.386, %B204.if.if ], [ %.417, %B204.endif.if.if ], [ %.454, %B448.if.if ], [ %.550, %B448.endif.if.if ], [ 0, %B448.endif.endif.endif ], [ %.583, %B448.endif.endif.if.if ]
  ret i32 %common.ret.op

B204.if.if:                                       ; preds = %B204
  %.394 = icmp sgt i32 %.386, 0
  %.387 = load ptr, ptr %excinfo.1, align 8
  %.395 = select i1 %.394, ptr %.387, ptr undef
  store ptr %.395, ptr %excinfo, align 8
  br label %common.ret

B204.endif.if.if:                                 ; preds = %B204.endif
  %.425 = icmp sgt i32 %.417, 0
  %.418 = load ptr, ptr %excinfo.2, align 8
  %.426 = select i1 %.425, ptr %.418, ptr undef
  store ptr %.426, ptr %excinfo, align 8
  br label %common.ret

B448.endif:                                       ; preds = %B448, %B448
  %.464 = load i64, ptr %.450, align 8
  %.477 = sub nsw i64 %.464, %begin_worked.2.0.lcssa
  %.486 = getelementptr i8, ptr %arg.run, i64 800
  %.488 = load i64, ptr %.486, align 8, !invariant.load !1
  %.489 = inttoptr i64 %.488 to ptr
  %.499 = getelementptr i8, ptr %arg.run, i64 1984
  %.501 = load i64, ptr %.499, align 8, !invariant.load !1
  %.508 = load i32, ptr %.112, align 4
  %.516 = sext i32 %.508 to i64
  %.531 = mul i64 %.501, %.516
  %.532 = add i64 %.531, %arg.queue
  %.533 = mul nsw i64 %.532, 72
  %.536 = getelementptr inbounds i8, ptr %.489, i64 %.533
  %.539 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.541 = load i64, ptr %.539, align 8
  %.543 = sub nsw i64 %.541, %begin.2.0.lcssa
  store ptr null, ptr %.546, align 8
  %.550 = call i32 @spells.book_hands(ptr nonnull %.546, ptr nonnull %excinfo.4, ptr %.536, i64 %.543, i64 %.477)
  switch i32 %.550, label %B448.endif.if.if [
    i32 -2, label %B448.endif.endif
    i32 0, label %B448.endif.endif
  ], !prof !0

B448.if.if:                                       ; preds = %B448
  %.462 = icmp sgt i32 %.454, 0
  %.455 = load ptr, ptr %excinfo.3, align 8
  %.463 = select i1 %.462, ptr %.455, ptr undef
  store ptr %.463, ptr %excinfo, align 8
  br label %common.ret

B448.endif.endif:                                 ; preds = %B448.endif, %B448.endif
  %.574 = load i32, ptr %.112, align 4
  %.578 = sext i32 %.574 to i64
  store ptr null, ptr %.579, align 8
  %.583 = call i32 @spells.book_work(ptr nonnull %.579, ptr nonnull %excinfo.5, ptr nonnull %arg.run, ptr nonnull %arg.fact, i64 %arg.number, i64 %.578, i64 %.477)
  switch i32 %.583, label %B448.endif.endif.if.if [
    i32 -2, label %B448.endif.endif.endif
    i32 0, label %B448.endif.endif.endif
  ], !prof !0

B448.endif.if.if:                                 ; preds = %B448.endif
  %.558 = icmp sgt i32 %.550, 0
  %.551 = load ptr, ptr %excinfo.4, align 8
  %.559 = select i1 %.558, ptr %.551, ptr undef
  store ptr %.559, ptr %excinfo, align 8
  br label %common.ret

B448.endif.endif.endif:                           ; preds = %B448.endif.endif, %B448.endif.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B448.endif.endif.if.if:                           ; preds = %B448.endif.endif
  %.591 = icmp sgt i32 %.583, 0
  %.584 = load ptr, ptr %excinfo.5, align 8
  %.592 = select i1 %.591, ptr %.584, ptr undef
  store ptr %.592, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_finished(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number, i64 %arg.again) #3 {
B0:
  %.93 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.122 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.17 = getelementptr i8, ptr %arg.run, i64 784
  %.19 = load i64, ptr %.17, align 8, !invariant.load !1
  %.20 = inttoptr i64 %.19 to ptr
  %.43 = shl nsw i64 %arg.slot, 7
  %.46 = getelementptr inbounds i8, ptr %.20, i64 %.43
  %.57 = getelementptr i8, ptr %arg.run, i64 632
  %.59 = load i64, ptr %.57, align 8, !invariant.load !1
  %.60 = inttoptr i64 %.59 to ptr
  %.82 = mul nsw i64 %arg.number, 96
  %.85 = getelementptr inbounds i8, ptr %.60, i64 %.82
  %.87 = getelementptr inbounds nuw i8, ptr %.85, i64 72
  %.89 = load i64, ptr %.87, align 8
  store ptr null, ptr %.93, align 8
  %.97 = call i32 @spells.end_in_hand(ptr nonnull %.93, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, ptr %.46, i64 %arg.number, i64 %.89)
  switch i32 %.97, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.if.if, %B328, %B236
  %common.ret.op = phi i32 [ 0, %B236 ], [ 0, %B328 ], [ %.97, %B0.if.if ], [ %.126, %B0.endif.if.if ]
  ret i32 %common.ret.op

B236:                                             ; preds = %B0.endif.endif
  %.169 = getelementptr i8, ptr %arg.run, i64 712
  %.171 = load i64, ptr %.169, align 8, !invariant.load !1
  %.172 = inttoptr i64 %.171 to ptr
  %.195 = mul nsw i64 %arg.slot, 104
  %.198 = getelementptr inbounds i8, ptr %.172, i64 %.195
  %.202 = getelementptr inbounds nuw i8, ptr %.198, i64 44
  %.204 = load i32, ptr %.202, align 4
  %.206 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.208 = load i32, ptr %.206, align 4
  %.212 = getelementptr inbounds nuw i8, ptr %.46, i64 108
  store i32 %.204, ptr %.212, align 4
  %.216 = getelementptr inbounds nuw i8, ptr %.46, i64 112
  store i32 %.208, ptr %.216, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B328:                                             ; preds = %B0.endif.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %.122, align 8
  %.126 = call i32 @spells.begin_spell(ptr nonnull %.122, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.46, i64 3)
  switch i32 %.126, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.105 = icmp sgt i32 %.97, 0
  %.98 = load ptr, ptr %excinfo.1, align 8
  %.106 = select i1 %.105, ptr %.98, ptr undef
  store ptr %.106, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.148 = getelementptr inbounds nuw i8, ptr %.46, i64 104
  store i32 -1, ptr %.148, align 4
  %.152 = getelementptr inbounds nuw i8, ptr %.46, i64 124
  %.154 = load i32, ptr %.152, align 4
  %0 = trunc i64 %arg.again to i32
  %.158 = add i32 %.154, %0
  store i32 %.158, ptr %.152, align 4
  %.162.not = icmp eq i64 %arg.again, 0
  br i1 %.162.not, label %B328, label %B236

B0.endif.if.if:                                   ; preds = %B0.endif
  %.134 = icmp sgt i32 %.126, 0
  %.127 = load ptr, ptr %excinfo.2, align 8
  %.135 = select i1 %.134, ptr %.127, ptr undef
  store ptr %.135, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_arrived(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0.endif.endif:
  %.306 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.337 = alloca ptr, align 8
  store ptr null, ptr %.337, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.13 = getelementptr i8, ptr %arg.run, i64 784
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.38 = shl nsw i64 %arg.slot, 7
  %.41 = getelementptr inbounds i8, ptr %.16, i64 %.38
  %.48 = getelementptr i8, ptr %arg.run, i64 792
  %.50 = load i64, ptr %.48, align 8, !invariant.load !1
  %.68 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.70 = load i32, ptr %.68, align 4
  %.90 = getelementptr inbounds nuw i8, ptr %.41, i64 8
  store i64 -1, ptr %.90, align 8
  %.95 = getelementptr inbounds nuw i8, ptr %.41, i64 104
  store i32 -1, ptr %.95, align 4
  %.100 = getelementptr inbounds nuw i8, ptr %.41, i64 108
  store i32 -1, ptr %.100, align 4
  %.105 = getelementptr inbounds nuw i8, ptr %.41, i64 116
  store i32 0, ptr %.105, align 4
  %.110 = getelementptr inbounds nuw i8, ptr %.41, i64 120
  store i32 0, ptr %.110, align 4
  %.115 = getelementptr inbounds nuw i8, ptr %.41, i64 124
  store i32 0, ptr %.115, align 4
  %.241 = getelementptr inbounds nuw i8, ptr %.41, i64 32
  store i64 0, ptr %.241, align 8
  %0 = getelementptr i8, ptr %.41, i64 40
  store i64 0, ptr %0, align 8
  %1 = getelementptr i8, ptr %.41, i64 48
  store i64 0, ptr %1, align 8
  %2 = getelementptr i8, ptr %.41, i64 56
  store i64 0, ptr %2, align 8
  %3 = getelementptr i8, ptr %.41, i64 64
  store i64 0, ptr %3, align 8
  %4 = getelementptr i8, ptr %.41, i64 72
  store i64 0, ptr %4, align 8
  %5 = getelementptr i8, ptr %.41, i64 80
  store i64 0, ptr %5, align 8
  %6 = getelementptr i8, ptr %.41, i64 88
  store i64 0, ptr %6, align 8
  %.51 = inttoptr i64 %.50 to ptr
  %.71 = sext i32 %.70 to i64
  %.78 = mul nsw i64 %.71, 192
  %.81 = getelementptr inbounds i8, ptr %.51, i64 %.78
  %.301 = getelementptr inbounds nuw i8, ptr %arg.run, i64 168
  %.303 = load i32, ptr %.301, align 4
  %.305 = sext i32 %.303 to i64
  store i64 0, ptr %.306, align 8
  %.310 = call i32 @hours.worked(ptr nonnull %.306, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.305)
  switch i32 %.310, label %B258.if.if [
    i32 -2, label %B258.endif
    i32 0, label %B258.endif
  ], !prof !0

B258.endif:                                       ; preds = %B0.endif.endif, %B0.endif.endif
  %.320 = load i64, ptr %.306, align 8
  %.331 = getelementptr inbounds nuw i8, ptr %.41, i64 16
  store i64 %.320, ptr %.331, align 8
  store ptr null, ptr %.337, align 8
  %.341 = call i32 @spells.begin_spell(ptr nonnull %.337, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.41, i64 3)
  switch i32 %.341, label %B258.endif.if.if [
    i32 -2, label %B258.endif.endif
    i32 0, label %B258.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B258.endif.if.if, %B258.endif.endif, %B258.if.if
  %common.ret.op = phi i32 [ %.310, %B258.if.if ], [ 0, %B258.endif.endif ], [ %.341, %B258.endif.if.if ]
  ret i32 %common.ret.op

B258.if.if:                                       ; preds = %B0.endif.endif
  %.318 = icmp sgt i32 %.310, 0
  %.311 = load ptr, ptr %excinfo.1, align 8
  %.319 = select i1 %.318, ptr %.311, ptr undef
  store ptr %.319, ptr %excinfo, align 8
  br label %common.ret

B258.endif.endif:                                 ; preds = %B258.endif, %B258.endif
  %.364 = getelementptr inbounds nuw i8, ptr %.81, i64 16
  %.366 = load i64, ptr %.364, align 8
  %.367 = add nsw i64 %.366, 1
  store i64 %.367, ptr %.364, align 8
  %.375 = load i64, ptr %.81, align 8
  %.381 = getelementptr i8, ptr %arg.run, i64 488
  %.383 = load i64, ptr %.381, align 8, !invariant.load !1
  %.384 = inttoptr i64 %.383 to ptr
  %.403 = load i32, ptr %.68, align 4
  %.404 = sext i32 %.403 to i64
  %.405 = shl nsw i64 %.404, 3
  %7 = getelementptr i8, ptr %.384, i64 %.405
  %.415 = getelementptr i8, ptr %7, i64 8
  %.417 = load i64, ptr %.415, align 8
  %.419 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.421 = load i64, ptr %.419, align 8
  %.424 = add i64 %.417, %.375
  %.425 = sub i64 %.424, %.421
  store i64 %.425, ptr %.81, align 8
  %.431 = getelementptr inbounds nuw i8, ptr %.81, i64 8
  %.433 = load i64, ptr %.431, align 8
  %.434 = add nsw i64 %.433, 1
  store i64 %.434, ptr %.431, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B258.endif.if.if:                                 ; preds = %B258.endif
  %.349 = icmp sgt i32 %.341, 0
  %.342 = load ptr, ptr %excinfo.2, align 8
  %.350 = select i1 %.349, ptr %.342, ptr undef
  store ptr %.350, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_sent(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.41 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 784
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = shl nsw i64 %arg.slot, 7
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  store ptr null, ptr %.41, align 8
  %.45 = call i32 @spells.begin_spell(ptr nonnull %.41, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.39, i64 4)
  switch i32 %.45, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.45, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.101 = getelementptr inbounds nuw i8, ptr %.39, i64 116
  %.103 = load i32, ptr %.101, align 4
  %.105 = add i32 %.103, 1
  store i32 %.105, ptr %.101, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.53 = icmp sgt i32 %.45, 0
  %.46 = load ptr, ptr %excinfo.1, align 8
  %.54 = select i1 %.53, ptr %.46, ptr undef
  store ptr %.54, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_received(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.75 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.110 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.213 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.10 = getelementptr i8, ptr %arg.run, i64 784
  %.12 = load i64, ptr %.10, align 8, !invariant.load !1
  %.13 = inttoptr i64 %.12 to ptr
  %.35 = shl nsw i64 %arg.slot, 7
  %.38 = getelementptr inbounds i8, ptr %.13, i64 %.35
  store i64 0, ptr %.75, align 8
  %.79 = call i32 @spells.end_away(ptr nonnull %.75, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.38, i64 4)
  %.89 = load i64, ptr %.75, align 8
  switch i32 %.79, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.44 = getelementptr i8, ptr %arg.run, i64 712
  %.46 = load i64, ptr %.44, align 8, !invariant.load !1
  %.47 = inttoptr i64 %.46 to ptr
  %.69 = mul nsw i64 %arg.slot, 104
  %.72 = getelementptr inbounds i8, ptr %.47, i64 %.69
  %.102 = getelementptr inbounds nuw i8, ptr %.72, i64 48
  %.104 = load i32, ptr %.102, align 4
  %.105 = getelementptr inbounds nuw i8, ptr %.72, i64 44
  %.107 = load i32, ptr %.105, align 4
  %.108 = sext i32 %.104 to i64
  %.109 = sext i32 %.107 to i64
  store i64 0, ptr %.110, align 8
  %.114 = call i32 @book.seam_between(ptr nonnull %.110, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.108, i64 %.109)
  switch i32 %.114, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.if.if, %B0.endif.endif.endif, %B0.endif.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.79, %B0.if.if ], [ %.114, %B0.endif.if.if ], [ 0, %B0.endif.endif.endif ], [ %.217, %B0.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.87 = icmp sgt i32 %.79, 0
  %.80 = load ptr, ptr %excinfo.1, align 8
  %.88 = select i1 %.87, ptr %.80, ptr undef
  store ptr %.88, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.124 = load i64, ptr %.110, align 8
  %.134 = trunc i64 %.124 to i32
  %.135 = getelementptr inbounds nuw i8, ptr %.38, i64 104
  store i32 %.134, ptr %.135, align 4
  %.142 = getelementptr i8, ptr %arg.run, i64 832
  %.144 = load i64, ptr %.142, align 8, !invariant.load !1
  %.145 = inttoptr i64 %.144 to ptr
  %.155 = getelementptr i8, ptr %arg.run, i64 2016
  %.157 = load i64, ptr %.155, align 8, !invariant.load !1
  %.164 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.166 = load i32, ptr %.164, align 4
  %sext = shl i64 %.124, 32
  %.173 = ashr exact i64 %sext, 32
  %.174 = sext i32 %.166 to i64
  %.189 = mul i64 %.157, %.173
  %.190 = add i64 %.189, %.174
  %.191 = mul nsw i64 %.190, 40
  %.194 = getelementptr inbounds i8, ptr %.145, i64 %.191
  %.200 = load i64, ptr %.194, align 8
  %.201 = add nsw i64 %.200, 1
  store i64 %.201, ptr %.194, align 8
  %.205 = getelementptr inbounds nuw i8, ptr %.194, i64 8
  %.207 = load i64, ptr %.205, align 8
  %.208 = add nsw i64 %.207, %.89
  store i64 %.208, ptr %.205, align 8
  store ptr null, ptr %.213, align 8
  %.217 = call i32 @spells.begin_spell(ptr nonnull %.213, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr %.38, i64 3)
  switch i32 %.217, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.122 = icmp sgt i32 %.114, 0
  %.115 = load ptr, ptr %excinfo.2, align 8
  %.123 = select i1 %.122, ptr %.115, ptr undef
  store ptr %.123, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif, %B0.endif.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.225 = icmp sgt i32 %.217, 0
  %.218 = load ptr, ptr %excinfo.3, align 8
  %.226 = select i1 %.225, ptr %.218, ptr undef
  store ptr %.226, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @spells.end_away(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.fact, i64 %arg.state) #3 {
B0:
  %.14 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.16 = load i64, ptr %.14, align 8
  %.20 = load i64, ptr %arg.fact, align 8
  %.21 = sub nsw i64 %.16, %.20
  %.29 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 32
  %0 = lshr i64 %arg.state, 60
  %1 = and i64 %0, 8
  %.65 = add i64 %1, %arg.state
  %.78 = getelementptr i64, ptr %.29, i64 %.65
  %.79 = load i64, ptr %.78, align 8
  %.81 = add nsw i64 %.79, %.21
  store i64 %.81, ptr %.78, align 8
  %.116 = getelementptr inbounds nuw i8, ptr %arg.fact, i64 96
  %.118 = load i32, ptr %.116, align 4
  %.120 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.122 = load i32, ptr %.120, align 4
  %.131 = icmp eq i32 %.118, %.122
  %.142 = getelementptr i8, ptr %arg.run, i64 792
  %.144 = load i64, ptr %.142, align 8, !invariant.load !1
  %.145 = inttoptr i64 %.144 to ptr
  %.164 = sext i32 %.118 to i64
  %.171 = mul nsw i64 %.164, 192
  %.174 = getelementptr inbounds i8, ptr %.145, i64 %.171
  %.181 = getelementptr inbounds nuw i8, ptr %.174, i64 64
  %.230 = getelementptr i64, ptr %.181, i64 %.65
  %.231 = load i64, ptr %.230, align 8
  br i1 %.131, label %B116, label %B198

B116:                                             ; preds = %B0
  %.233 = add nsw i64 %.231, %.21
  store i64 %.233, ptr %.230, align 8
  br label %B638

B198:                                             ; preds = %B0
  %.366 = getelementptr i8, ptr %arg.run, i64 488
  %.368 = load i64, ptr %.366, align 8, !invariant.load !1
  %.369 = inttoptr i64 %.368 to ptr
  %.387 = shl nsw i64 %.164, 3
  %2 = getelementptr i8, ptr %.369, i64 %.387
  %.397 = getelementptr i8, ptr %2, i64 8
  %.399 = load i64, ptr %.397, align 8
  %.403 = load i64, ptr %arg.fact, align 8
  %.406 = add i64 %.399, %.231
  %.407 = sub i64 %.406, %.403
  store i64 %.407, ptr %.230, align 8
  %.466 = sext i32 %.122 to i64
  %.473 = mul nsw i64 %.466, 192
  %.476 = getelementptr inbounds i8, ptr %.145, i64 %.473
  %.481 = getelementptr inbounds nuw i8, ptr %.476, i64 64
  %.530 = getelementptr i64, ptr %.481, i64 %.65
  %.531 = load i64, ptr %.530, align 8
  %.558 = shl nsw i64 %.466, 3
  %3 = getelementptr i8, ptr %.369, i64 %.558
  %.568 = getelementptr i8, ptr %3, i64 8
  %.570 = load i64, ptr %.568, align 8
  %.574 = load i64, ptr %.14, align 8
  %.575.neg = sub i64 %.531, %.570
  %.576 = add i64 %.575.neg, %.574
  store i64 %.576, ptr %.530, align 8
  %.652 = getelementptr inbounds nuw i8, ptr %.174, i64 128
  %.701 = getelementptr i64, ptr %.652, i64 %.65
  %.702 = load i64, ptr %.701, align 8
  %.703 = add nsw i64 %.702, 1
  store i64 %.703, ptr %.701, align 8
  %.781 = getelementptr inbounds nuw i8, ptr %.476, i64 128
  %.830 = getelementptr i64, ptr %.781, i64 %.65
  %.831 = load i64, ptr %.830, align 8
  %.832 = add nsw i64 %.831, -1
  store i64 %.832, ptr %.830, align 8
  br label %B638

B638:                                             ; preds = %B198, %B116
  store i64 %.21, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.seam_between(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.left, i64 %arg.reached) #3 {
B0:
  %.90 = alloca i32, align 4
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 816
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.31 = getelementptr i8, ptr %arg.run, i64 2000
  %.33 = load i64, ptr %.31, align 8, !invariant.load !1
  %.55 = mul i64 %.33, %arg.left
  %.56 = add i64 %.55, %arg.reached
  %.57 = shl nsw i64 %.56, 3
  %.60 = getelementptr inbounds i8, ptr %.21, i64 %.57
  %.62 = load i64, ptr %.60, align 8
  %.69.not = icmp eq i64 %.62, -1
  br i1 %.69.not, label %B76, label %B108

B76:                                              ; preds = %B0
  store i32 0, ptr %.90, align 4
  %.94 = call i32 @book.new_seam(ptr nonnull %.90, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.left, i64 %arg.reached)
  switch i32 %.94, label %B76.if.if [
    i32 -2, label %B76.endif
    i32 0, label %B76.endif
  ], !prof !0

common.ret:                                       ; preds = %B76.if.if, %B108
  %common.ret.op = phi i32 [ 0, %B108 ], [ %.94, %B76.if.if ]
  ret i32 %common.ret.op

B108:                                             ; preds = %B76.endif, %B0
  %"$phi108.0.2.0" = phi i64 [ %.122, %B76.endif ], [ %.62, %B0 ]
  store i64 %"$phi108.0.2.0", ptr %retptr, align 8
  br label %common.ret

B76.endif:                                        ; preds = %B76, %B76
  %.104 = load i32, ptr %.90, align 4
  %.122 = sext i32 %.104 to i64
  br label %B108

B76.if.if:                                        ; preds = %B76
  %.102 = icmp sgt i32 %.94, 0
  %.95 = load ptr, ptr %excinfo.1, align 8
  %.103 = select i1 %.102, ptr %.95, ptr undef
  store ptr %.103, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal i32 @book.new_seam(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.left, i64 %arg.reached) #4 {
B0.endif:
  %.10 = getelementptr inbounds nuw i8, ptr %arg.run, i64 172
  %.12 = load i32, ptr %.10, align 4
  %.20 = sext i32 %.12 to i64
  %.21 = add i32 %.12, 1
  store i32 %.21, ptr %.10, align 4
  %.32 = getelementptr i8, ptr %arg.run, i64 816
  %.34 = load i64, ptr %.32, align 8, !invariant.load !1
  %.35 = inttoptr i64 %.34 to ptr
  %.45 = getelementptr i8, ptr %arg.run, i64 2000
  %.47 = load i64, ptr %.45, align 8, !invariant.load !1
  %.69 = mul i64 %.47, %arg.left
  %.70 = add i64 %.69, %arg.reached
  %.71 = shl nsw i64 %.70, 3
  %.74 = getelementptr inbounds i8, ptr %.35, i64 %.71
  store i64 %.20, ptr %.74, align 8
  %.84 = getelementptr i8, ptr %arg.run, i64 824
  %.86 = load i64, ptr %.84, align 8, !invariant.load !1
  %.87 = inttoptr i64 %.86 to ptr
  %.97 = getelementptr i8, ptr %arg.run, i64 2008
  %.99 = load i64, ptr %.97, align 8, !invariant.load !1
  %.123 = mul i64 %.99, %.20
  %.125 = shl i64 %.123, 3
  %.128 = getelementptr i8, ptr %.87, i64 %.125
  store i64 %arg.left, ptr %.128, align 8
  %.180 = getelementptr i8, ptr %.128, i64 8
  store i64 %arg.reached, ptr %.180, align 8
  %.195 = getelementptr i8, ptr %arg.run, i64 1384
  %.197 = load i64, ptr %.195, align 8, !invariant.load !1
  %.29480.not = icmp slt i64 %.197, 1
  br i1 %.29480.not, label %B404, label %B284.lr.ph

B284.lr.ph:                                       ; preds = %B0.endif
  %.337 = getelementptr i8, ptr %arg.run, i64 832
  %.339 = load i64, ptr %.337, align 8, !invariant.load !1
  %.340 = inttoptr i64 %.339 to ptr
  %.350 = getelementptr i8, ptr %arg.run, i64 2016
  %.352 = load i64, ptr %.350, align 8, !invariant.load !1
  %.376 = mul i64 %.352, %.20
  %0 = mul i64 %.376, 40
  %scevgep = getelementptr i8, ptr %.340, i64 %0
  %1 = mul nuw i64 %.197, 40
  call void @llvm.memset.p0.i64(ptr align 8 %scevgep, i8 0, i64 %1, i1 false)
  br label %B404

B404:                                             ; preds = %B284.lr.ph, %B0.endif
  store i32 %.12, ptr %retptr, align 4
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_queued(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.90 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.223 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.13 = getelementptr i8, ptr %arg.run, i64 784
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.38 = shl nsw i64 %arg.slot, 7
  %.41 = getelementptr inbounds i8, ptr %.16, i64 %.38
  %.48 = getelementptr i8, ptr %arg.run, i64 712
  %.50 = load i64, ptr %.48, align 8, !invariant.load !1
  %.51 = inttoptr i64 %.50 to ptr
  %.73 = mul nsw i64 %arg.slot, 104
  %.76 = getelementptr inbounds i8, ptr %.51, i64 %.73
  %.78 = getelementptr inbounds nuw i8, ptr %.76, i64 44
  %.80 = load i32, ptr %.78, align 4
  store ptr null, ptr %.90, align 8
  %.94 = call i32 @spells.begin_spell(ptr nonnull %.90, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.41, i64 3)
  switch i32 %.94, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B258:                                             ; preds = %B0.endif
  %.187 = sext i32 %.186 to i64
  store i64 0, ptr %.223, align 8
  %.227 = call i32 @book.seam_between(ptr nonnull %.223, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.187, i64 %.152)
  switch i32 %.227, label %B258.if.if [
    i32 -2, label %B258.endif
    i32 0, label %B258.endif
  ], !prof !0

common.ret:                                       ; preds = %B258.if.if, %B258.endif, %B0.if.if, %B410
  %common.ret.op = phi i32 [ 0, %B410 ], [ %.94, %B0.if.if ], [ 0, %B258.endif ], [ %.227, %B258.if.if ]
  ret i32 %common.ret.op

B410:                                             ; preds = %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.121 = getelementptr i8, ptr %arg.run, i64 800
  %.123 = load i64, ptr %.121, align 8, !invariant.load !1
  %.124 = inttoptr i64 %.123 to ptr
  %.134 = getelementptr i8, ptr %arg.run, i64 1984
  %.136 = load i64, ptr %.134, align 8, !invariant.load !1
  %.141 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.143 = load i32, ptr %.141, align 4
  %.151 = sext i32 %.143 to i64
  %.152 = sext i32 %.80 to i64
  %.167 = mul i64 %.136, %.151
  %.168 = add i64 %.167, %.152
  %.169 = mul nsw i64 %.168, 72
  %.172 = getelementptr inbounds i8, ptr %.124, i64 %.169
  %.176 = getelementptr inbounds nuw i8, ptr %.172, i64 32
  %.178 = load i64, ptr %.176, align 8
  %.179 = add nsw i64 %.178, 1
  store i64 %.179, ptr %.176, align 8
  %.184 = getelementptr inbounds nuw i8, ptr %.41, i64 108
  %.186 = load i32, ptr %.184, align 4
  %.188.not = icmp eq i32 %.186, -1
  br i1 %.188.not, label %B410, label %B258

B0.if.if:                                         ; preds = %B0
  %.102 = icmp sgt i32 %.94, 0
  %.95 = load ptr, ptr %excinfo.1, align 8
  %.103 = select i1 %.102, ptr %.95, ptr undef
  store ptr %.103, ptr %excinfo, align 8
  br label %common.ret

B258.endif:                                       ; preds = %B258, %B258
  %.237 = load i64, ptr %.223, align 8
  %.208 = getelementptr i8, ptr %arg.run, i64 2016
  %.210 = load i64, ptr %.208, align 8, !invariant.load !1
  %.195 = getelementptr i8, ptr %arg.run, i64 832
  %.197 = load i64, ptr %.195, align 8, !invariant.load !1
  %.198 = inttoptr i64 %.197 to ptr
  %.252 = getelementptr inbounds nuw i8, ptr %.41, i64 112
  %.254 = load i32, ptr %.252, align 4
  %.259 = sext i32 %.254 to i64
  %.274 = mul i64 %.210, %.237
  %.275 = add i64 %.274, %.259
  %.276 = mul nsw i64 %.275, 40
  %.279 = getelementptr inbounds i8, ptr %.198, i64 %.276
  %.281 = getelementptr inbounds nuw i8, ptr %.279, i64 32
  %.283 = load i64, ptr %.281, align 8
  %.284 = add nsw i64 %.283, 1
  store i64 %.284, ptr %.281, align 8
  store i32 -1, ptr %.184, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B258.if.if:                                       ; preds = %B258
  %.235 = icmp sgt i32 %.227, 0
  %.228 = load ptr, ptr %excinfo.2, align 8
  %.236 = select i1 %.235, ptr %.228, ptr undef
  store ptr %.236, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_finished_alone(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.again) #3 {
B0:
  %.46 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.73 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 784
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = shl nsw i64 %arg.slot, 7
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  %.42 = getelementptr inbounds nuw i8, ptr %.39, i64 100
  %.44 = load i32, ptr %.42, align 4
  %.45 = sext i32 %.44 to i64
  store i64 0, ptr %.46, align 8
  %.50 = call i32 @spells.end_away(ptr nonnull %.46, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.39, i64 %.45)
  switch i32 %.50, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %.73, align 8
  %.77 = call i32 @spells.begin_spell(ptr nonnull %.73, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.39, i64 3)
  switch i32 %.77, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.50, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.77, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.58 = icmp sgt i32 %.50, 0
  %.51 = load ptr, ptr %excinfo.1, align 8
  %.59 = select i1 %.58, ptr %.51, ptr undef
  store ptr %.59, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.98 = getelementptr inbounds nuw i8, ptr %.39, i64 104
  store i32 -1, ptr %.98, align 4
  %.101 = getelementptr inbounds nuw i8, ptr %.39, i64 124
  %.103 = load i32, ptr %.101, align 4
  %0 = trunc i64 %arg.again to i32
  %.106 = add i32 %.103, %0
  store i32 %.106, ptr %.101, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.85 = icmp sgt i32 %.77, 0
  %.78 = load ptr, ptr %excinfo.2, align 8
  %.86 = select i1 %.85, ptr %.78, ptr undef
  store ptr %.86, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_finished_alone.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i8 %arg.again) #3 {
entry:
  %.9 = icmp ne i8 %arg.again, 0
  %.55 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.82 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.20 = getelementptr i8, ptr %arg.run, i64 784
  %.22 = load i64, ptr %.20, align 8, !invariant.load !1
  %.23 = inttoptr i64 %.22 to ptr
  %.45 = shl nsw i64 %arg.slot, 7
  %.48 = getelementptr inbounds i8, ptr %.23, i64 %.45
  %.51 = getelementptr inbounds nuw i8, ptr %.48, i64 100
  %.53 = load i32, ptr %.51, align 4
  %.54 = sext i32 %.53 to i64
  store i64 0, ptr %.55, align 8
  %.59 = call i32 @spells.end_away(ptr nonnull %.55, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.48, i64 %.54)
  switch i32 %.59, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %entry, %entry
  store ptr null, ptr %.82, align 8
  %.86 = call i32 @spells.begin_spell(ptr nonnull %.82, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.48, i64 3)
  switch i32 %.86, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.59, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.86, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %entry
  %.67 = icmp sgt i32 %.59, 0
  %.60 = load ptr, ptr %excinfo.1, align 8
  %.68 = select i1 %.67, ptr %.60, ptr undef
  store ptr %.68, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.107 = getelementptr inbounds nuw i8, ptr %.48, i64 104
  store i32 -1, ptr %.107, align 4
  %.110 = getelementptr inbounds nuw i8, ptr %.48, i64 124
  %.112 = load i32, ptr %.110, align 4
  %.115 = zext i1 %.9 to i32
  %.116 = add i32 %.112, %.115
  store i32 %.116, ptr %.110, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.94 = icmp sgt i32 %.86, 0
  %.87 = load ptr, ptr %excinfo.2, align 8
  %.95 = select i1 %.94, ptr %.87, ptr undef
  store ptr %.95, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @book.book_unblocked(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.41 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.102 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 784
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = shl nsw i64 %arg.slot, 7
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  store i64 0, ptr %.41, align 8
  %.45 = call i32 @spells.end_away(ptr nonnull %.41, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.39, i64 5)
  switch i32 %.45, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %.102, align 8
  %.106 = call i32 @spells.begin_spell(ptr nonnull %.102, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.39, i64 3)
  switch i32 %.106, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.45, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.106, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.53 = icmp sgt i32 %.45, 0
  %.46 = load ptr, ptr %excinfo.1, align 8
  %.54 = select i1 %.53, ptr %.46, ptr undef
  store ptr %.54, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.114 = icmp sgt i32 %.106, 0
  %.107 = load ptr, ptr %excinfo.2, align 8
  %.115 = select i1 %.114, ptr %.107, ptr undef
  store ptr %.115, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @book.book_abandoned(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.to) #4 {
B0:
  %.56 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.280 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.358 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 784
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = shl nsw i64 %arg.slot, 7
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  store i64 0, ptr %.56, align 8
  %.60 = call i32 @spells.end_wait(ptr nonnull %.56, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, ptr %.47)
  switch i32 %.60, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B308:                                             ; preds = %B0.endif
  %.198 = sext i32 %.197 to i64
  %.206 = getelementptr i8, ptr %arg.run, i64 832
  %.208 = load i64, ptr %.206, align 8, !invariant.load !1
  %.209 = inttoptr i64 %.208 to ptr
  %.219 = getelementptr i8, ptr %arg.run, i64 2016
  %.221 = load i64, ptr %.219, align 8, !invariant.load !1
  %.232 = load i32, ptr %.107, align 4
  %.240 = sext i32 %.232 to i64
  %.255 = mul i64 %.221, %.198
  %.256 = add i64 %.255, %.240
  %.257 = mul nsw i64 %.256, 40
  %.260 = getelementptr inbounds i8, ptr %.209, i64 %.257
  %.264 = getelementptr inbounds nuw i8, ptr %.260, i64 16
  %.266 = load i64, ptr %.264, align 8
  %.267 = add nsw i64 %.266, 1
  store i64 %.267, ptr %.264, align 8
  br label %B402

B402:                                             ; preds = %B0.endif, %B308
  store i32 -1, ptr %.195, align 4
  store ptr null, ptr %.280, align 8
  %.284 = call i32 @spells.begin_spell(ptr nonnull %.280, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.47, i64 3)
  switch i32 %.284, label %B402.if.if [
    i32 -2, label %B402.endif
    i32 0, label %B402.endif
  ], !prof !0

B492:                                             ; preds = %B402.endif
  store ptr null, ptr %.358, align 8
  %.362 = call i32 @book.book_gone(ptr nonnull %.358, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, i64 3)
  switch i32 %.362, label %B492.if.if [
    i32 -2, label %B492.endif
    i32 0, label %B492.endif
  ], !prof !0

common.ret:                                       ; preds = %B492.if.if, %B492.endif, %B402.if.if, %B0.if.if, %B566
  %common.ret.op = phi i32 [ 0, %B566 ], [ %.60, %B0.if.if ], [ %.284, %B402.if.if ], [ 0, %B492.endif ], [ %.362, %B492.if.if ]
  ret i32 %common.ret.op

B566:                                             ; preds = %B402.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.70 = load i64, ptr %.56, align 8
  %.87 = getelementptr i8, ptr %arg.run, i64 800
  %.89 = load i64, ptr %.87, align 8, !invariant.load !1
  %.90 = inttoptr i64 %.89 to ptr
  %.100 = getelementptr i8, ptr %arg.run, i64 1984
  %.102 = load i64, ptr %.100, align 8, !invariant.load !1
  %.107 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.109 = load i32, ptr %.107, align 4
  %.115 = getelementptr i8, ptr %arg.run, i64 712
  %.117 = load i64, ptr %.115, align 8, !invariant.load !1
  %.118 = inttoptr i64 %.117 to ptr
  %.141 = mul nsw i64 %arg.slot, 104
  %.144 = getelementptr inbounds i8, ptr %.118, i64 %.141
  %.146 = getelementptr inbounds nuw i8, ptr %.144, i64 44
  %.148 = load i32, ptr %.146, align 4
  %.155 = sext i32 %.109 to i64
  %.156 = sext i32 %.148 to i64
  %.171 = mul i64 %.102, %.155
  %.172 = add i64 %.171, %.156
  %.173 = mul nsw i64 %.172, 72
  %.176 = getelementptr inbounds i8, ptr %.90, i64 %.173
  %.180 = getelementptr inbounds nuw i8, ptr %.176, i64 56
  %.182 = load i64, ptr %.180, align 8
  %.183 = add nsw i64 %.182, 1
  store i64 %.183, ptr %.180, align 8
  %.187 = getelementptr inbounds nuw i8, ptr %.176, i64 64
  %.189 = load i64, ptr %.187, align 8
  %.190 = add nsw i64 %.189, %.70
  store i64 %.190, ptr %.187, align 8
  %.195 = getelementptr inbounds nuw i8, ptr %.47, i64 104
  %.197 = load i32, ptr %.195, align 4
  %.199.not = icmp eq i32 %.197, -1
  br i1 %.199.not, label %B402, label %B308

B0.if.if:                                         ; preds = %B0
  %.68 = icmp sgt i32 %.60, 0
  %.61 = load ptr, ptr %excinfo.1, align 8
  %.69 = select i1 %.68, ptr %.61, ptr undef
  store ptr %.69, ptr %excinfo, align 8
  br label %common.ret

B402.endif:                                       ; preds = %B402, %B402
  %.307 = icmp eq i64 %arg.to, -1
  br i1 %.307, label %B492, label %B566

B402.if.if:                                       ; preds = %B402
  %.292 = icmp sgt i32 %.284, 0
  %.285 = load ptr, ptr %excinfo.2, align 8
  %.293 = select i1 %.292, ptr %.285, ptr undef
  store ptr %.293, ptr %excinfo, align 8
  br label %common.ret

B492.endif:                                       ; preds = %B492, %B492
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B492.if.if:                                       ; preds = %B492
  %.370 = icmp sgt i32 %.362, 0
  %.363 = load ptr, ptr %excinfo.3, align 8
  %.371 = select i1 %.370, ptr %.363, ptr undef
  store ptr %.371, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.book_gone(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.outcome) #3 {
B0:
  %.193 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 792
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.30 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.32 = load i32, ptr %.30, align 4
  %.33 = sext i32 %.32 to i64
  %.40 = mul nsw i64 %.33, 192
  %.43 = getelementptr inbounds i8, ptr %.14, i64 %.40
  %.47 = load i64, ptr %.43, align 8
  %.52 = getelementptr i8, ptr %arg.run, i64 488
  %.54 = load i64, ptr %.52, align 8, !invariant.load !1
  %.55 = inttoptr i64 %.54 to ptr
  %.75 = shl nsw i64 %.33, 3
  %0 = getelementptr i8, ptr %.55, i64 %.75
  %.85 = getelementptr i8, ptr %0, i64 8
  %.87 = load i64, ptr %.85, align 8
  %.88 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.90 = load i64, ptr %.88, align 8
  %.91.neg = sub i64 %.47, %.87
  %.92 = add i64 %.91.neg, %.90
  store i64 %.92, ptr %.43, align 8
  %.96 = getelementptr inbounds nuw i8, ptr %.43, i64 8
  %.98 = load i64, ptr %.96, align 8
  %.99 = add nsw i64 %.98, -1
  store i64 %.99, ptr %.96, align 8
  %.106 = getelementptr inbounds nuw i8, ptr %.43, i64 24
  %.139 = icmp slt i64 %arg.outcome, 0
  %.140 = add i64 %arg.outcome, 5
  %.141 = select i1 %.139, i64 %.140, i64 %arg.outcome
  %.154 = getelementptr i64, ptr %.106, i64 %.141
  %.155 = load i64, ptr %.154, align 8
  %.156 = add nsw i64 %.155, 1
  store i64 %.156, ptr %.154, align 8
  %.192 = load i64, ptr %.88, align 8
  store ptr null, ptr %.193, align 8
  %.197 = call i32 @book.write_results(ptr nonnull %.193, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.192, i64 %arg.outcome)
  switch i32 %.197, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.197, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.205 = icmp sgt i32 %.197, 0
  %.198 = load ptr, ptr %excinfo.1, align 8
  %.206 = select i1 %.205, ptr %.198, ptr undef
  store ptr %.206, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @book.write_results(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.ended, i64 %arg.outcome) #3 {
B0:
  %.116 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.12 = getelementptr i8, ptr %arg.run, i64 784
  %.14 = load i64, ptr %.12, align 8, !invariant.load !1
  %.15 = inttoptr i64 %.14 to ptr
  %.37 = shl nsw i64 %arg.slot, 7
  %.40 = getelementptr inbounds i8, ptr %.15, i64 %.37
  %.46 = getelementptr i8, ptr %arg.run, i64 712
  %.48 = load i64, ptr %.46, align 8, !invariant.load !1
  %.49 = inttoptr i64 %.48 to ptr
  %.71 = mul nsw i64 %arg.slot, 104
  %.74 = getelementptr inbounds i8, ptr %.49, i64 %.71
  %.76 = getelementptr inbounds nuw i8, ptr %.74, i64 32
  %.78 = load i32, ptr %.76, align 4
  %.83 = getelementptr i8, ptr %arg.run, i64 768
  %.85 = load i64, ptr %.83, align 8, !invariant.load !1
  %.86 = inttoptr i64 %.85 to ptr
  %.96 = getelementptr i8, ptr %arg.run, i64 1952
  %.98 = load i64, ptr %.96, align 8, !invariant.load !1
  %.112 = getelementptr inbounds nuw i8, ptr %arg.run, i64 168
  %.114 = load i32, ptr %.112, align 4
  %.115 = sext i32 %.114 to i64
  store i64 0, ptr %.116, align 8
  %.120 = call i32 @hours.worked(ptr nonnull %.116, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.115)
  %.130 = load i64, ptr %.116, align 8
  switch i32 %.120, label %B0.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B438:                                             ; preds = %B0.endif.endif.endif
  %.493 = getelementptr inbounds nuw i8, ptr %.40, i64 24
  %.495 = load i64, ptr %.493, align 8
  %.497 = sub nsw i64 %.130, %.495
  br label %B456

common.ret:                                       ; preds = %B0.if.if, %B456
  %common.ret.op = phi i32 [ 0, %B456 ], [ %.120, %B0.if.if ]
  ret i32 %common.ret.op

B456:                                             ; preds = %B0.endif.endif.endif, %B438
  %"$phi456.0.2.0" = phi i64 [ %.497, %B438 ], [ -1, %B0.endif.endif.endif ]
  %.525 = mul i64 %.98, 19
  %.526 = add i64 %.525, %.155
  %.527 = shl nsw i64 %.526, 3
  %.530 = getelementptr inbounds i8, ptr %.86, i64 %.527
  store i64 %"$phi456.0.2.0", ptr %.530, align 8
  %.536 = getelementptr inbounds nuw i8, ptr %.40, i64 116
  %.538 = load i32, ptr %.536, align 4
  %.540 = getelementptr inbounds nuw i8, ptr %.40, i64 120
  %.542 = load i32, ptr %.540, align 4
  %.544 = getelementptr inbounds nuw i8, ptr %.40, i64 124
  %.546 = load i32, ptr %.544, align 4
  %.558 = sext i32 %.538 to i64
  %.571 = mul i64 %.98, 20
  %.572 = add i64 %.571, %.155
  %.573 = shl nsw i64 %.572, 3
  %.576 = getelementptr inbounds i8, ptr %.86, i64 %.573
  store i64 %.558, ptr %.576, align 8
  %.588 = sext i32 %.542 to i64
  %.601 = mul i64 %.98, 21
  %.602 = add i64 %.601, %.155
  %.603 = shl nsw i64 %.602, 3
  %.606 = getelementptr inbounds i8, ptr %.86, i64 %.603
  store i64 %.588, ptr %.606, align 8
  %.620 = sext i32 %.546 to i64
  %.633 = mul i64 %.98, 22
  %.634 = add i64 %.633, %.155
  %.635 = shl nsw i64 %.634, 3
  %.638 = getelementptr inbounds i8, ptr %.86, i64 %.635
  store i64 %.620, ptr %.638, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.128 = icmp sgt i32 %.120, 0
  %.121 = load ptr, ptr %excinfo.1, align 8
  %.129 = select i1 %.128, ptr %.121, ptr undef
  store ptr %.129, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0, %B0
  %.146 = getelementptr inbounds nuw i8, ptr %.40, i64 8
  %.148 = load i64, ptr %.146, align 8
  %.155 = sext i32 %.78 to i64
  %.170 = mul i64 %.98, 7
  %.171 = add i64 %.170, %.155
  %.172 = shl nsw i64 %.171, 3
  %.175 = getelementptr inbounds i8, ptr %.86, i64 %.172
  store i64 %.148, ptr %.175, align 8
  %0 = shl i64 %.98, 6
  %1 = shl nsw i64 %.155, 3
  %2 = getelementptr i8, ptr %.86, i64 %0
  %.204 = getelementptr i8, ptr %2, i64 %1
  store i64 %arg.ended, ptr %.204, align 8
  %.228 = mul i64 %.98, 9
  %.229 = add i64 %.228, %.155
  %.230 = shl nsw i64 %.229, 3
  %.233 = getelementptr inbounds i8, ptr %.86, i64 %.230
  store i64 %arg.outcome, ptr %.233, align 8
  %.357 = getelementptr inbounds nuw i8, ptr %.40, i64 32
  %.406 = load i64, ptr %.357, align 8
  %.432 = mul i64 %.98, 10
  %.433 = add i64 %.432, %.155
  %.434 = shl nsw i64 %.433, 3
  %.437 = getelementptr inbounds i8, ptr %.86, i64 %.434
  store i64 %.406, ptr %.437, align 8
  %3 = getelementptr i8, ptr %.40, i64 40
  %.406.1 = load i64, ptr %3, align 8
  %.432.1 = mul i64 %.98, 11
  %.433.1 = add i64 %.432.1, %.155
  %.434.1 = shl nsw i64 %.433.1, 3
  %.437.1 = getelementptr inbounds i8, ptr %.86, i64 %.434.1
  store i64 %.406.1, ptr %.437.1, align 8
  %4 = getelementptr i8, ptr %.40, i64 48
  %.406.2 = load i64, ptr %4, align 8
  %.432.2 = mul i64 %.98, 12
  %.433.2 = add i64 %.432.2, %.155
  %.434.2 = shl nsw i64 %.433.2, 3
  %.437.2 = getelementptr inbounds i8, ptr %.86, i64 %.434.2
  store i64 %.406.2, ptr %.437.2, align 8
  %5 = getelementptr i8, ptr %.40, i64 56
  %.406.3 = load i64, ptr %5, align 8
  %.432.3 = mul i64 %.98, 13
  %.433.3 = add i64 %.432.3, %.155
  %.434.3 = shl nsw i64 %.433.3, 3
  %.437.3 = getelementptr inbounds i8, ptr %.86, i64 %.434.3
  store i64 %.406.3, ptr %.437.3, align 8
  %6 = getelementptr i8, ptr %.40, i64 64
  %.406.4 = load i64, ptr %6, align 8
  %.432.4 = mul i64 %.98, 14
  %.433.4 = add i64 %.432.4, %.155
  %.434.4 = shl nsw i64 %.433.4, 3
  %.437.4 = getelementptr inbounds i8, ptr %.86, i64 %.434.4
  store i64 %.406.4, ptr %.437.4, align 8
  %7 = getelementptr i8, ptr %.40, i64 72
  %.406.5 = load i64, ptr %7, align 8
  %.432.5 = mul i64 %.98, 15
  %.433.5 = add i64 %.432.5, %.155
  %.434.5 = shl nsw i64 %.433.5, 3
  %.437.5 = getelementptr inbounds i8, ptr %.86, i64 %.434.5
  store i64 %.406.5, ptr %.437.5, align 8
  %8 = getelementptr i8, ptr %.40, i64 80
  %.406.6 = load i64, ptr %8, align 8
  %9 = shl i64 %.98, 7
  %10 = shl nsw i64 %.155, 3
  %11 = getelementptr i8, ptr %.86, i64 %9
  %.437.6 = getelementptr i8, ptr %11, i64 %10
  store i64 %.406.6, ptr %.437.6, align 8
  %12 = getelementptr i8, ptr %.40, i64 88
  %.406.7 = load i64, ptr %12, align 8
  %.432.7 = mul i64 %.98, 17
  %.433.7 = add i64 %.432.7, %.155
  %.434.7 = shl nsw i64 %.433.7, 3
  %.437.7 = getelementptr inbounds i8, ptr %.86, i64 %.434.7
  store i64 %.406.7, ptr %.437.7, align 8
  %.446 = getelementptr inbounds nuw i8, ptr %.40, i64 16
  %.448 = load i64, ptr %.446, align 8
  %.450 = sub nsw i64 %.130, %.448
  %.472 = mul i64 %.98, 18
  %.473 = add i64 %.472, %.155
  %.474 = shl nsw i64 %.473, 3
  %.477 = getelementptr inbounds i8, ptr %.86, i64 %.474
  store i64 %.450, ptr %.477, align 8
  %.483 = load i64, ptr %.146, align 8
  %.484 = icmp eq i64 %.483, -1
  br i1 %.484, label %B456, label %B438
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @journal.write_of_team(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, ptr %arg.item, i64 %arg.person, i64 %arg.cause, i64 %arg.value) #4 {
B0:
  %.34 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  store i64 0, ptr %.34, align 8
  %.38 = call i32 @journal.begin_record(ptr nonnull %.34, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.verb, ptr %arg.item)
  switch i32 %.38, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.38, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.48 = load i64, ptr %.34, align 8
  %.27 = getelementptr i8, ptr %arg.run, i64 1960
  %.29 = load i64, ptr %.27, align 8, !invariant.load !1
  %.14 = getelementptr i8, ptr %arg.run, i64 776
  %.16 = load i64, ptr %.14, align 8, !invariant.load !1
  %.17 = inttoptr i64 %.16 to ptr
  %.60 = getelementptr inbounds nuw i8, ptr %arg.item, i64 44
  %.62 = load i32, ptr %.60, align 4
  %.77 = sext i32 %.62 to i64
  %.90 = mul i64 %.29, %.48
  %.91 = shl i64 %.90, 3
  %0 = getelementptr i8, ptr %.17, i64 %.91
  %.95 = getelementptr i8, ptr %0, i64 40
  store i64 %.77, ptr %.95, align 8
  %.121 = getelementptr i8, ptr %0, i64 48
  store i64 %arg.person, ptr %.121, align 8
  %.147 = getelementptr i8, ptr %0, i64 56
  store i64 %arg.cause, ptr %.147, align 8
  %.173 = getelementptr i8, ptr %0, i64 64
  store i64 %arg.value, ptr %.173, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.46 = icmp sgt i32 %.38, 0
  %.39 = load ptr, ptr %excinfo.1, align 8
  %.47 = select i1 %.46, ptr %.39, ptr undef
  store ptr %.47, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @journal.begin_record(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, ptr %arg.item) #3 {
B0:
  %.11 = getelementptr i8, ptr %arg.run, i64 776
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.24 = getelementptr i8, ptr %arg.run, i64 1960
  %.26 = load i64, ptr %.24, align 8, !invariant.load !1
  %.30 = getelementptr inbounds nuw i8, ptr %arg.run, i64 64
  %.32 = load i64, ptr %.30, align 8
  %.33 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.35 = load i64, ptr %.33, align 8
  %.54 = mul i64 %.32, %.26
  %.56 = shl i64 %.54, 3
  %.59 = getelementptr i8, ptr %.14, i64 %.56
  store i64 %.35, ptr %.59, align 8
  %.85 = getelementptr i8, ptr %.59, i64 8
  store i64 %arg.verb, ptr %.85, align 8
  %.88 = getelementptr inbounds nuw i8, ptr %arg.item, i64 32
  %.90 = load i32, ptr %.88, align 4
  %.91 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.93 = load i32, ptr %.91, align 4
  %.94 = getelementptr inbounds nuw i8, ptr %arg.item, i64 40
  %.96 = load i32, ptr %.94, align 4
  %.103 = sext i32 %.90 to i64
  %.121 = getelementptr i8, ptr %.59, i64 16
  store i64 %.103, ptr %.121, align 8
  %.130 = sext i32 %.93 to i64
  %.148 = getelementptr i8, ptr %.59, i64 24
  store i64 %.130, ptr %.148, align 8
  %.157 = sext i32 %.96 to i64
  %.175 = getelementptr i8, ptr %.59, i64 32
  store i64 %.157, ptr %.175, align 8
  %.178 = add nsw i64 %.32, 1
  store i64 %.178, ptr %.30, align 8
  store i64 %.32, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @journal.write(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, ptr %arg.item, i64 %arg.cause, i64 %arg.value) #4 {
B0:
  %.33 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  store i64 0, ptr %.33, align 8
  %.37 = call i32 @journal.begin_record(ptr nonnull %.33, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.verb, ptr %arg.item)
  switch i32 %.37, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.37, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.47 = load i64, ptr %.33, align 8
  %.26 = getelementptr i8, ptr %arg.run, i64 1960
  %.28 = load i64, ptr %.26, align 8, !invariant.load !1
  %.13 = getelementptr i8, ptr %arg.run, i64 776
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.85 = mul i64 %.28, %.47
  %.86 = shl i64 %.85, 3
  %0 = getelementptr i8, ptr %.16, i64 %.86
  %.90 = getelementptr i8, ptr %0, i64 40
  %.142 = getelementptr i8, ptr %0, i64 56
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.90, i8 -1, i64 16, i1 false)
  store i64 %arg.cause, ptr %.142, align 8
  %.168 = getelementptr i8, ptr %0, i64 64
  store i64 %arg.value, ptr %.168, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.45 = icmp sgt i32 %.37, 0
  %.38 = load ptr, ptr %excinfo.1, align 8
  %.46 = select i1 %.45, ptr %.38, ptr undef
  store ptr %.46, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @broods.set_off(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.cause) #3 {
B0:
  %.123 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.19 = icmp ne i64 %arg.verb, 1
  %.20 = sext i1 %.19 to i64
  %.21 = icmp eq i64 %arg.verb, 2
  %.22 = select i1 %.21, i64 4, i64 %.20
  %.33 = icmp eq i64 %arg.verb, 8
  %.34 = select i1 %.33, i64 1, i64 %.22
  %0 = add i64 %arg.verb, -9
  %1 = icmp ult i64 %0, 2
  %.38 = select i1 %1, i64 -1, i64 %.34
  %.39 = icmp eq i64 %arg.verb, 11
  %.40 = select i1 %.39, i64 2, i64 %.38
  %.41 = icmp eq i64 %arg.verb, 12
  %.42 = select i1 %.41, i64 3, i64 %.40
  %.43 = icmp eq i64 %arg.verb, 13
  %.44 = select i1 %.43, i64 5, i64 %.42
  %2 = add i64 %arg.verb, -14
  %3 = icmp ult i64 %2, 3
  %.50 = select i1 %3, i64 -1, i64 %.44
  %.51 = icmp eq i64 %arg.verb, 17
  %.52 = select i1 %.51, i64 1, i64 %.50
  %.53 = icmp eq i64 %arg.verb, 18
  %.54 = select i1 %.53, i64 2, i64 %.52
  %.55 = icmp eq i64 %arg.verb, 19
  %.56 = select i1 %.55, i64 7, i64 %.54
  %4 = and i64 %arg.verb, -2
  %5 = icmp eq i64 %4, 20
  %.61.not12 = icmp eq i64 %.56, -1
  %.61.not = select i1 %5, i1 true, i1 %.61.not12
  br i1 %.61.not, label %B160, label %B52

B52:                                              ; preds = %B0
  %.67 = icmp ne i64 %arg.cause, -1
  %or.cond = select i1 %.41, i1 %.67, i1 false
  br i1 %or.cond, label %B164, label %B96

B96:                                              ; preds = %B52
  store ptr null, ptr %.123, align 8
  %.127 = call i32 @broods.begin_broods(ptr nonnull %.123, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.56)
  switch i32 %.127, label %B96.if.if [
    i32 -2, label %B96.endif
    i32 0, label %B96.endif
  ], !prof !0

common.ret:                                       ; preds = %B96.if.if, %B96.endif, %B164, %B160
  %common.ret.op = phi i32 [ 0, %B160 ], [ 0, %B164 ], [ 0, %B96.endif ], [ %.127, %B96.if.if ]
  ret i32 %common.ret.op

B160:                                             ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B164:                                             ; preds = %B52
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B96.endif:                                        ; preds = %B96, %B96
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B96.if.if:                                        ; preds = %B96
  %.135 = icmp sgt i32 %.127, 0
  %.128 = load ptr, ptr %excinfo.1, align 8
  %.136 = select i1 %.135, ptr %.128, ptr undef
  store ptr %.136, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @broods.begin_broods(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.trigger) #4 {
B0.endif:
  %.326 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.16 = getelementptr i8, ptr %arg.run, i64 712
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  %.19 = inttoptr i64 %.18 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.19, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 424
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 96
  %.76 = load i16, ptr %.74, align 2
  %.77 = sext i16 %.76 to i64
  %.84 = shl nsw i64 %.77, 3
  %.87 = getelementptr i8, ptr %.57, i64 %.84
  %.89 = load i64, ptr %.87, align 8
  %.129 = getelementptr i8, ptr %.87, i64 8
  %.131 = load i64, ptr %.129, align 8
  %.168 = sub i64 %.131, %.89
  %.21370.not = icmp slt i64 %.168, 1
  br i1 %.21370.not, label %B376, label %B210.lr.ph

B210.lr.ph:                                       ; preds = %B0.endif
  %.259 = getelementptr i8, ptr %arg.run, i64 416
  %.261 = load i64, ptr %.259, align 8, !invariant.load !1
  %.262 = inttoptr i64 %.261 to ptr
  %.315 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  br label %B210

B210:                                             ; preds = %B374, %B210.lr.ph
  %.2126872 = phi i64 [ %.168, %B210.lr.ph ], [ %.222, %B374 ]
  %.2196971 = phi i64 [ %.89, %B210.lr.ph ], [ %.226, %B374 ]
  %.222 = add nsw i64 %.2126872, -1
  %.226 = add i64 %.2196971, 1
  %.285 = mul nsw i64 %.2196971, 88
  %.288 = getelementptr inbounds i8, ptr %.262, i64 %.285
  %.294 = getelementptr inbounds nuw i8, ptr %.288, i64 8
  %.296 = load i32, ptr %.294, align 4
  %.298 = sext i32 %.296 to i64
  %.299 = icmp eq i64 %arg.trigger, %.298
  br i1 %.299, label %B276, label %B374

B276:                                             ; preds = %B210
  %.302 = getelementptr inbounds nuw i8, ptr %.288, i64 12
  %.304 = load i32, ptr %.302, align 4
  %.306 = icmp eq i32 %.304, -1
  br i1 %.306, label %B340, label %B308

B308:                                             ; preds = %B276
  %.317 = load i32, ptr %.315, align 4
  %.318 = icmp eq i32 %.304, %.317
  br i1 %.318, label %B340, label %B374

B340:                                             ; preds = %B308, %B276
  store ptr null, ptr %.326, align 8
  %.330 = call i32 @broods.begin_brood(ptr nonnull %.326, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr %.44, i64 %.2196971)
  switch i32 %.330, label %B340.if.if [
    i32 -2, label %B374
    i32 0, label %B374
  ], !prof !0

B374:                                             ; preds = %B340, %B340, %B308, %B210
  %.213 = icmp samesign ugt i64 %.2126872, 1
  br i1 %.213, label %B210, label %B376

common.ret:                                       ; preds = %B340.if.if, %B376
  %common.ret.op = phi i32 [ 0, %B376 ], [ %.330, %B340.if.if ]
  ret i32 %common.ret.op

B376:                                             ; preds = %B374, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B340.if.if:                                       ; preds = %B340
  %.338 = icmp sgt i32 %.330, 0
  %.331 = load ptr, ptr %excinfo.1, align 8
  %.339 = select i1 %.338, ptr %.331, ptr undef
  store ptr %.339, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @broods.begin_brood(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item, i64 %arg.place) #3 {
B0:
  %.85 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 416
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.place, 88
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.53 = getelementptr inbounds nuw i8, ptr %.47, i64 12
  %.55 = load i32, ptr %.53, align 4
  %.57 = icmp eq i32 %.55, -1
  br i1 %.57, label %B94, label %B82

B82:                                              ; preds = %B0
  %.64 = getelementptr inbounds nuw i8, ptr %arg.item, i64 40
  %.66 = load i32, ptr %.64, align 4
  %.67 = sext i32 %.66 to i64
  br label %B94

B94:                                              ; preds = %B82, %B0
  %"$phi94.0.2.0" = phi i64 [ %.67, %B82 ], [ 0, %B0 ]
  %.81 = load i64, ptr %arg.item, align 8
  store i64 0, ptr %.85, align 8
  %.89 = call i32 @broods.brood_size(ptr nonnull %.85, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.47, i64 %.81, i64 %"$phi94.0.2.0")
  %.99 = load i64, ptr %.85, align 8
  switch i32 %.89, label %B94.if.if [
    i32 -2, label %B94.endif
    i32 0, label %B94.endif
  ], !prof !0

B190:                                             ; preds = %B94.endif
  %.122 = getelementptr i8, ptr %arg.run, i64 744
  %.124 = load i64, ptr %.122, align 8, !invariant.load !1
  %.125 = inttoptr i64 %.124 to ptr
  %.142 = getelementptr inbounds nuw i8, ptr %arg.run, i64 212
  %.144 = load i32, ptr %.142, align 4
  %.145 = sext i32 %.144 to i64
  %.152 = mul nsw i64 %.145, 40
  %.155 = getelementptr inbounds i8, ptr %.125, i64 %.152
  %.165 = add i32 %.144, 1
  store i32 %.165, ptr %.142, align 4
  %.174 = getelementptr inbounds nuw i8, ptr %arg.item, i64 32
  %.176 = load i32, ptr %.174, align 4
  %.179 = trunc i64 %arg.place to i32
  %.180 = getelementptr inbounds nuw i8, ptr %.155, i64 8
  store i32 %.179, ptr %.180, align 4
  %.186 = getelementptr inbounds nuw i8, ptr %.155, i64 12
  store i32 %.176, ptr %.186, align 4
  %.191 = trunc nsw i64 %"$phi94.0.2.0" to i32
  %.192 = getelementptr inbounds nuw i8, ptr %.155, i64 16
  store i32 %.191, ptr %.192, align 4
  %.198 = getelementptr inbounds nuw i8, ptr %.47, i64 44
  %.200 = load i32, ptr %.198, align 4
  %.203.not = icmp eq i32 %.200, 0
  br i1 %.203.not, label %B368, label %B342

B342:                                             ; preds = %B190
  %.206 = getelementptr inbounds nuw i8, ptr %arg.item, i64 98
  %.208 = load i16, ptr %.206, align 2
  %0 = sext i16 %.208 to i32
  br label %B368

common.ret:                                       ; preds = %B94.if.if, %B438, %B368
  %common.ret.op = phi i32 [ 0, %B368 ], [ 0, %B438 ], [ %.89, %B94.if.if ]
  ret i32 %common.ret.op

B368:                                             ; preds = %B342, %B190
  %"$phi368.0.2.0" = phi i32 [ %0, %B342 ], [ -1, %B190 ]
  %.220 = getelementptr inbounds nuw i8, ptr %.155, i64 20
  store i32 %"$phi368.0.2.0", ptr %.220, align 4
  %.228 = load i64, ptr %arg.item, align 8
  store i64 %.228, ptr %.155, align 8
  %.236 = getelementptr inbounds nuw i8, ptr %.155, i64 24
  store i64 0, ptr %.236, align 8
  %.241 = getelementptr inbounds nuw i8, ptr %.155, i64 32
  store i64 %.99, ptr %.241, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B438:                                             ; preds = %B94.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B94.endif:                                        ; preds = %B94, %B94
  %.115 = icmp sgt i64 %.99, 0
  br i1 %.115, label %B190, label %B438

B94.if.if:                                        ; preds = %B94
  %.97 = icmp sgt i32 %.89, 0
  %.90 = load ptr, ptr %excinfo.1, align 8
  %.98 = select i1 %.97, ptr %.90, ptr undef
  store ptr %.98, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @broods.brood_size(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.rule, i64 %arg.parent, i64 %arg.occurrence) #3 {
B0:
  %.25 = alloca [4 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.25, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.25, i64 16
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.74 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.144 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.run, i64 16
  %.16 = load i64, ptr %.14, align 8
  %.18 = getelementptr inbounds nuw i8, ptr %arg.run, i64 24
  %.20 = load i64, ptr %.18, align 8
  %.24 = load i64, ptr %arg.rule, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %.25, i8 0, i64 32, i1 false)
  %.29 = call i32 @arithmetic.whole_block(ptr nonnull %.25, ptr nonnull %excinfo.1, i64 %.16, i64 %.20, i64 %arg.parent, i64 13, i64 %.24, i64 %arg.occurrence)
  %.39.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.39.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  switch i32 %.29, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B182.if.if, %B0.endif.if.if, %B0.if.if, %B226, %B142
  %common.ret.op = phi i32 [ 0, %B142 ], [ 0, %B226 ], [ %.29, %B0.if.if ], [ %.78, %B0.endif.if.if ], [ %.148, %B182.if.if ]
  ret i32 %common.ret.op

B142:                                             ; preds = %B0.endif.endif
  store i64 0, ptr %retptr, align 8
  br label %common.ret

B146:                                             ; preds = %B0.endif.endif
  %.115 = getelementptr inbounds nuw i8, ptr %arg.rule, i64 32
  %.117 = load i32, ptr %.115, align 4
  %.119 = icmp eq i32 %.117, -1
  br i1 %.119, label %B226, label %B182

B182:                                             ; preds = %B146
  %.118 = sext i32 %.117 to i64
  store i64 0, ptr %.144, align 8
  %.148 = call i32 @draws.draw_of_words(ptr nonnull %.144, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.118, i64 %.39.fca.1.load, i64 %.39.fca.2.load)
  %.158 = load i64, ptr %.144, align 8
  switch i32 %.148, label %B182.if.if [
    i32 -2, label %B226
    i32 0, label %B226
  ], !prof !0

B226:                                             ; preds = %B182, %B182, %B146
  %"$phi226.0.2.0" = phi i64 [ 1, %B146 ], [ %.158, %B182 ], [ %.158, %B182 ]
  store i64 %"$phi226.0.2.0", ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.39.fca.0.load = load i64, ptr %.25, align 8
  store double 0.000000e+00, ptr %.74, align 8
  %.78 = call i32 @arithmetic.uniform(ptr nonnull %.74, ptr nonnull %excinfo.2, i64 %.39.fca.0.load)
  switch i32 %.78, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.37 = icmp sgt i32 %.29, 0
  %.30 = load ptr, ptr %excinfo.1, align 8
  %.38 = select i1 %.37, ptr %.30, ptr undef
  store ptr %.38, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.88 = load double, ptr %.74, align 8
  %.99 = getelementptr inbounds nuw i8, ptr %arg.rule, i64 24
  %.101 = load double, ptr %.99, align 8
  %.102 = fcmp ult double %.88, %.101
  br i1 %.102, label %B146, label %B142

B0.endif.if.if:                                   ; preds = %B0.endif
  %.86 = icmp sgt i32 %.78, 0
  %.79 = load ptr, ptr %excinfo.2, align 8
  %.87 = select i1 %.86, ptr %.79, ptr undef
  store ptr %.87, ptr %excinfo, align 8
  br label %common.ret

B182.if.if:                                       ; preds = %B182
  %.156 = icmp sgt i32 %.148, 0
  %.149 = load ptr, ptr %excinfo.3, align 8
  %.157 = select i1 %.156, ptr %.149, ptr undef
  store ptr %.157, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @marks.tell_marks(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0.endif:
  %.319 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.11 = getelementptr inbounds nuw i8, ptr %arg.run, i64 192
  %.13 = load i32, ptr %.11, align 4
  %.9580.not = icmp slt i32 %.13, 1
  br i1 %.9580.not, label %B298, label %B74.lr.ph

B74.lr.ph:                                        ; preds = %B0.endif
  %.141 = getelementptr i8, ptr %arg.run, i64 728
  %.143 = load i64, ptr %.141, align 8, !invariant.load !1
  %.144 = inttoptr i64 %.143 to ptr
  %.154 = getelementptr i8, ptr %arg.run, i64 1912
  %.156 = load i64, ptr %.154, align 8, !invariant.load !1
  %.181 = mul i64 %.156, %arg.slot
  %wide.trip.count = zext nneg i32 %.13 to i64
  br label %B74

B74:                                              ; preds = %B296, %B74.lr.ph
  %indvars.iv = phi i64 [ 0, %B74.lr.ph ], [ %indvars.iv.next, %B296 ]
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %.182 = add i64 %.181, %indvars.iv
  %.183 = shl nsw i64 %.182, 3
  %.186 = getelementptr inbounds i8, ptr %.144, i64 %.183
  %.188 = load i64, ptr %.186, align 8
  %.192 = load i32, ptr %.11, align 4
  %.194 = sext i32 %.192 to i64
  %.246 = add i64 %.182, %.194
  %.247 = shl nsw i64 %.246, 3
  %.250 = getelementptr inbounds i8, ptr %.144, i64 %.247
  %.252 = load i64, ptr %.250, align 8
  %.256.not = icmp eq i64 %.188, %.252
  br i1 %.256.not, label %B296, label %B196

B196:                                             ; preds = %B74
  store i64 %.188, ptr %.250, align 8
  store ptr null, ptr %.319, align 8
  %.323 = call i32 @journal.note(ptr nonnull %.319, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 21, i64 %arg.slot, i64 -1, i64 %indvars.iv, i64 %.188)
  switch i32 %.323, label %B196.if.if [
    i32 -2, label %B296
    i32 0, label %B296
  ], !prof !0

B296:                                             ; preds = %B196, %B196, %B74
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %B298, label %B74

common.ret:                                       ; preds = %B196.if.if, %B298
  %common.ret.op = phi i32 [ 0, %B298 ], [ %.323, %B196.if.if ]
  ret i32 %common.ret.op

B298:                                             ; preds = %B296, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B196.if.if:                                       ; preds = %B196
  %.331 = icmp sgt i32 %.323, 0
  %.324 = load ptr, ptr %excinfo.1, align 8
  %.332 = select i1 %.331, ptr %.324, ptr undef
  store ptr %.332, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @tokens.let_in(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.55 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.5 = getelementptr inbounds nuw i8, ptr %arg.run, i64 120
  %.7 = load i32, ptr %.5, align 4
  %.12 = getelementptr i8, ptr %arg.run, i64 712
  %.14 = load i64, ptr %.12, align 8, !invariant.load !1
  %.15 = inttoptr i64 %.14 to ptr
  %.31 = sext i32 %.7 to i64
  %.38 = mul nsw i64 %.31, 104
  %.41 = getelementptr inbounds i8, ptr %.15, i64 %.38
  %.43 = getelementptr inbounds nuw i8, ptr %.41, i64 88
  %.45 = load i32, ptr %.43, align 4
  store i32 %.45, ptr %.5, align 4
  %.50 = getelementptr inbounds nuw i8, ptr %.41, i64 80
  %.52 = load i32, ptr %.50, align 4
  %.54 = sext i32 %.52 to i64
  store ptr null, ptr %.55, align 8
  %.59 = call i32 @journal.note(ptr nonnull %.55, ptr nonnull %excinfo.1, ptr %arg.run, i64 4, i64 %.31, i64 -1, i64 %.54, i64 -1)
  switch i32 %.59, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.59, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  store i32 -1, ptr %.50, align 4
  store i32 %.7, ptr %retptr, align 4
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.67 = icmp sgt i32 %.59, 0
  %.60 = load ptr, ptr %excinfo.1, align 8
  %.68 = select i1 %.67, ptr %.60, ptr undef
  store ptr %.68, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @kernel.is_dispatching(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.44 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.8 = getelementptr inbounds nuw i8, ptr %arg.run, i64 136
  %.10 = load i32, ptr %.8, align 4
  %.12 = icmp eq i32 %.10, -1
  br i1 %.12, label %B36, label %B74

B36:                                              ; preds = %B0
  %.15 = getelementptr inbounds nuw i8, ptr %arg.run, i64 128
  %.17 = load i32, ptr %.15, align 4
  %.19 = icmp eq i32 %.17, 0
  br i1 %.19, label %B58, label %B74

B58:                                              ; preds = %B36
  %.23 = getelementptr inbounds nuw i8, ptr %arg.run, i64 132
  store i32 0, ptr %.23, align 4
  br label %B168

B74:                                              ; preds = %B36, %B0
  %.28 = getelementptr inbounds nuw i8, ptr %arg.run, i64 132
  %.30 = load i32, ptr %.28, align 4
  %.31.not = icmp eq i32 %.30, 0
  br i1 %.31.not, label %B88, label %B168

B88:                                              ; preds = %B74
  %.34 = getelementptr inbounds nuw i8, ptr %arg.run, i64 72
  %.36 = load i64, ptr %.34, align 8
  %.37 = icmp eq i64 %.36, 0
  br i1 %.37, label %B156, label %B110

B110:                                             ; preds = %B88
  store i64 0, ptr %.44, align 8
  %.48 = call i32 @events.next_moment(ptr nonnull %.44, ptr nonnull %excinfo.1, ptr nonnull %arg.run)
  switch i32 %.48, label %B110.if.if [
    i32 -2, label %B110.endif
    i32 0, label %B110.endif
  ], !prof !0

B156:                                             ; preds = %B110.endif, %B88
  %"$phi156.0.2.0" = phi i32 [ 1, %B88 ], [ %0, %B110.endif ]
  store i32 %"$phi156.0.2.0", ptr %.28, align 4
  br label %B168

common.ret:                                       ; preds = %B110.if.if, %B168
  %common.ret.op = phi i32 [ 0, %B168 ], [ %.48, %B110.if.if ]
  ret i32 %common.ret.op

B168:                                             ; preds = %B156, %B74, %B58
  %.90 = phi i32 [ %"$phi156.0.2.0", %B156 ], [ %.30, %B74 ], [ 0, %B58 ]
  %.94 = icmp sgt i32 %.90, 0
  %.95 = zext i1 %.94 to i8
  store i8 %.95, ptr %retptr, align 1
  br label %common.ret

B110.endif:                                       ; preds = %B110, %B110
  %.58 = load i64, ptr %.44, align 8
  %.71 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.73 = load i64, ptr %.71, align 8
  %.74 = icmp sgt i64 %.58, %.73
  %0 = zext i1 %.74 to i32
  br label %B156

B110.if.if:                                       ; preds = %B110
  %.56 = icmp sgt i32 %.48, 0
  %.49 = load ptr, ptr %excinfo.1, align 8
  %.57 = select i1 %.56, ptr %.49, ptr undef
  store ptr %.57, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @events.next_moment(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.57 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.9 = getelementptr i8, ptr %arg.run, i64 760
  %.11 = load i64, ptr %.9, align 8, !invariant.load !1
  %.12 = inttoptr i64 %.11 to ptr
  %.31 = getelementptr inbounds nuw i8, ptr %arg.run, i64 80
  %.33 = load i32, ptr %.31, align 4
  %.34.not = icmp eq i32 %.33, 0
  br i1 %.34.not, label %B48, label %B74

common.ret:                                       ; preds = %B74.if.if, %B74.endif, %B48
  %common.ret.op = phi i32 [ 0, %B48 ], [ 0, %B74.endif ], [ %.61, %B74.if.if ]
  ret i32 %common.ret.op

B48:                                              ; preds = %B0
  %.52 = load i64, ptr %.12, align 8
  store i64 %.52, ptr %retptr, align 8
  br label %common.ret

B74:                                              ; preds = %B0
  %.22 = getelementptr i8, ptr %arg.run, i64 1944
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.16 = getelementptr i8, ptr %arg.run, i64 1352
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  store i64 0, ptr %.57, align 8
  %.61 = call i32 @events.soonest_from(ptr nonnull %.57, ptr nonnull %excinfo.1, ptr %.12, i64 %.18, i64 %.24, i64 1)
  switch i32 %.61, label %B74.if.if [
    i32 -2, label %B74.endif
    i32 0, label %B74.endif
  ], !prof !0

B74.endif:                                        ; preds = %B74, %B74
  %.71 = load i64, ptr %.57, align 8
  %.90 = mul nsw i64 %.71, 24
  %.93 = getelementptr inbounds i8, ptr %.12, i64 %.90
  %.99 = load i64, ptr %.93, align 8
  store i64 %.99, ptr %retptr, align 8
  br label %common.ret

B74.if.if:                                        ; preds = %B74
  %.69 = icmp sgt i32 %.61, 0
  %.62 = load ptr, ptr %excinfo.1, align 8
  %.70 = select i1 %.69, ptr %.62, ptr undef
  store ptr %.70, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @dispatch.start_kept(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.group) #4 {
B0:
  %.15 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.147 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.188 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.281 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.309 = alloca i64, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.335 = alloca ptr, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.10 = getelementptr inbounds nuw i8, ptr %arg.run, i64 148
  %.12 = load i32, ptr %.10, align 4
  %.14 = sext i32 %.12 to i64
  store i64 0, ptr %.15, align 8
  %.19 = call i32 @dispatch.next_keeper(ptr nonnull %.15, ptr nonnull %excinfo.1, ptr %arg.run, ptr %arg.group, i64 %.14)
  %.29 = load i64, ptr %.15, align 8
  switch i32 %.19, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B288.endif.endif.if.if, %B288.endif.if.if, %B288.if.if, %B252.if.if, %B102.endif.if.if, %B0.if.if, %B458, %B98
  %common.ret.op = phi i32 [ 0, %B98 ], [ 0, %B458 ], [ %.19, %B0.if.if ], [ %.151, %B102.endif.if.if ], [ %.192, %B252.if.if ], [ %.287, %B288.if.if ], [ %.313, %B288.endif.if.if ], [ %.339, %B288.endif.endif.if.if ]
  ret i32 %common.ret.op

B98:                                              ; preds = %B0.endif
  store i8 0, ptr %retptr, align 1
  br label %common.ret

B102:                                             ; preds = %B0.endif
  %.59 = getelementptr i8, ptr %arg.run, i64 632
  %.61 = load i64, ptr %.59, align 8, !invariant.load !1
  %.62 = inttoptr i64 %.61 to ptr
  %.85 = mul nsw i64 %.29, 96
  %.88 = getelementptr inbounds i8, ptr %.62, i64 %.85
  %.94 = getelementptr inbounds nuw i8, ptr %.88, i64 44
  %.96 = load i32, ptr %.94, align 4
  %.105 = getelementptr i8, ptr %arg.run, i64 712
  %.107 = load i64, ptr %.105, align 8, !invariant.load !1
  %.108 = inttoptr i64 %.107 to ptr
  %.125 = sext i32 %.96 to i64
  %.132 = mul nsw i64 %.125, 104
  %.135 = getelementptr inbounds i8, ptr %.108, i64 %.132
  %.137 = getelementptr inbounds nuw i8, ptr %.135, i64 32
  %.139 = load i32, ptr %.137, align 4
  store i32 %.139, ptr %.10, align 4
  store i8 0, ptr %.147, align 1
  %.151 = call i32 @people.on_shift(ptr nonnull %.147, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.88)
  %.152 = load ptr, ptr %excinfo.2, align 8
  %.159 = icmp sgt i32 %.151, 0
  %.160 = select i1 %.159, ptr %.152, ptr undef
  %.161 = load i8, ptr %.147, align 1
  %.164 = icmp eq i8 %.161, 0
  br i1 %.164, label %B102.endif.thread, label %B102.endif

B252:                                             ; preds = %B102.endif, %B102.endif
  store ptr null, ptr %.188, align 8
  %.192 = call i32 @work.start(ptr nonnull %.188, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.125, i64 %.29)
  switch i32 %.192, label %B252.if.if [
    i32 -2, label %B458
    i32 0, label %B458
  ], !prof !0

B288:                                             ; preds = %B102.endif.thread, %B102.endif.thread
  %.261 = getelementptr inbounds nuw i8, ptr %.135, i64 44
  %.263 = load i32, ptr %.261, align 4
  %.268 = load i32, ptr %.88, align 4
  %.270 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.272 = load i64, ptr %.270, align 8
  %.274 = getelementptr inbounds nuw i8, ptr %.88, i64 24
  %.276 = load i64, ptr %.274, align 8
  store i64 0, ptr %.281, align 8
  %.287 = call i32 @ol_max.impl.4(ptr nonnull %.281, ptr nonnull %excinfo.4, i64 %.272, i64 %.276)
  switch i32 %.287, label %B288.if.if [
    i32 -2, label %B288.endif
    i32 0, label %B288.endif
  ], !prof !0

B458:                                             ; preds = %B288.endif.endif, %B288.endif.endif, %B252, %B252
  store i8 1, ptr %retptr, align 1
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.45 = icmp eq i64 %.29, -1
  br i1 %.45, label %B98, label %B102

B0.if.if:                                         ; preds = %B0
  %.27 = icmp sgt i32 %.19, 0
  %.20 = load ptr, ptr %excinfo.1, align 8
  %.28 = select i1 %.27, ptr %.20, ptr undef
  store ptr %.28, ptr %excinfo, align 8
  br label %common.ret

B102.endif:                                       ; preds = %B102
  switch i32 %.151, label %B102.endif.if.if [
    i32 -2, label %B252
    i32 0, label %B252
  ], !prof !0

B102.endif.thread:                                ; preds = %B102
  switch i32 %.151, label %B102.endif.if.if [
    i32 -2, label %B288
    i32 0, label %B288
  ], !prof !0

B102.endif.if.if:                                 ; preds = %B102.endif.thread, %B102.endif
  store ptr %.160, ptr %excinfo, align 8
  br label %common.ret

B252.if.if:                                       ; preds = %B252
  %.200 = icmp sgt i32 %.192, 0
  %.193 = load ptr, ptr %excinfo.3, align 8
  %.201 = select i1 %.200, ptr %.193, ptr undef
  store ptr %.201, ptr %excinfo, align 8
  br label %common.ret

B288.endif:                                       ; preds = %B288, %B288
  %.297 = load i64, ptr %.281, align 8
  %.308 = sext i32 %.268 to i64
  store i64 0, ptr %.309, align 8
  %.313 = call i32 @hours.next_open(ptr nonnull %.309, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %.308, i64 %.297)
  switch i32 %.313, label %B288.endif.if.if [
    i32 -2, label %B288.endif.endif
    i32 0, label %B288.endif.endif
  ], !prof !0

B288.if.if:                                       ; preds = %B288
  %.295 = icmp sgt i32 %.287, 0
  %.288 = load ptr, ptr %excinfo.4, align 8
  %.296 = select i1 %.295, ptr %.288, ptr undef
  store ptr %.296, ptr %excinfo, align 8
  br label %common.ret

B288.endif.endif:                                 ; preds = %B288.endif, %B288.endif
  %.323 = load i64, ptr %.309, align 8
  %.334 = sext i32 %.263 to i64
  store ptr null, ptr %.335, align 8
  %.339 = call i32 @dispatch.wake(ptr nonnull %.335, ptr nonnull %excinfo.6, ptr nonnull %arg.run, i64 %.334, i64 %.323)
  switch i32 %.339, label %B288.endif.endif.if.if [
    i32 -2, label %B458
    i32 0, label %B458
  ], !prof !0

B288.endif.if.if:                                 ; preds = %B288.endif
  %.321 = icmp sgt i32 %.313, 0
  %.314 = load ptr, ptr %excinfo.5, align 8
  %.322 = select i1 %.321, ptr %.314, ptr undef
  store ptr %.322, ptr %excinfo, align 8
  br label %common.ret

B288.endif.endif.if.if:                           ; preds = %B288.endif.endif
  %.347 = icmp sgt i32 %.339, 0
  %.340 = load ptr, ptr %excinfo.6, align 8
  %.348 = select i1 %.347, ptr %.340, ptr undef
  store ptr %.348, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @dispatch.next_keeper(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.group, i64 %arg.done) #3 {
B0.endif:
  %.19 = load i32, ptr %arg.group, align 4
  %.20 = getelementptr inbounds nuw i8, ptr %arg.group, i64 4
  %.22 = load i32, ptr %.20, align 4
  %.59 = sub i32 %.22, %.19
  %.104186.not = icmp slt i32 %.59, 1
  br i1 %.104186.not, label %B546, label %B76.endif.lr.ph

B76.endif.lr.ph:                                  ; preds = %B0.endif
  %.159 = getelementptr i8, ptr %arg.run, i64 312
  %.161 = load i64, ptr %.159, align 8, !invariant.load !1
  %.162 = inttoptr i64 %.161 to ptr
  %.196 = getelementptr i8, ptr %arg.run, i64 592
  %.198 = load i64, ptr %.196, align 8, !invariant.load !1
  %.199 = inttoptr i64 %.198 to ptr
  %.362 = getelementptr i8, ptr %arg.run, i64 264
  %.404 = getelementptr i8, ptr %arg.run, i64 632
  %.457 = getelementptr i8, ptr %arg.run, i64 712
  br label %B76.endif

B74.loopexit:                                     ; preds = %B76.endif, %B542
  %lowest.2.1.lcssa = phi i64 [ %lowest.3.0189, %B76.endif ], [ %lowest.4.2, %B542 ]
  %best.2.1.lcssa = phi i64 [ %best.3.0190, %B76.endif ], [ %best.4.2, %B542 ]
  %.104 = icmp sgt i32 %.103180188, 1
  br i1 %.104, label %B76.endif, label %B546

B216:                                             ; preds = %B216.lr.ph, %B542
  %best.2.1176 = phi i64 [ %best.3.0190, %B216.lr.ph ], [ %best.4.2, %B542 ]
  %lowest.2.1175 = phi i64 [ %lowest.3.0189, %B216.lr.ph ], [ %lowest.4.2, %B542 ]
  %.310170174 = phi i32 [ %.268, %B216.lr.ph ], [ %.320, %B542 ]
  %.317171173 = phi i32 [ %.228, %B216.lr.ph ], [ %.324, %B542 ]
  %.320 = add nsw i32 %.310170174, -1
  %.324 = add i32 %.317171173, 1
  %.381 = sext i32 %.317171173 to i64
  %.388 = shl nsw i64 %.381, 3
  %.391 = getelementptr inbounds i8, ptr %.365, i64 %.388
  %.395 = load i32, ptr %.391, align 4
  %.424 = sext i32 %.395 to i64
  %.431 = mul nsw i64 %.424, 96
  %.434 = getelementptr inbounds i8, ptr %.407, i64 %.431
  %.436 = getelementptr inbounds nuw i8, ptr %.434, i64 44
  %.438 = load i32, ptr %.436, align 4
  %.444.not = icmp eq i32 %.438, -1
  br i1 %.444.not, label %B542, label %B344

B344:                                             ; preds = %B216
  %.443 = sext i32 %.438 to i64
  %.459 = load i64, ptr %.457, align 8, !invariant.load !1
  %.460 = inttoptr i64 %.459 to ptr
  %.484 = mul nsw i64 %.443, 104
  %.487 = getelementptr inbounds i8, ptr %.460, i64 %.484
  %.489 = getelementptr inbounds nuw i8, ptr %.487, i64 32
  %.491 = load i32, ptr %.489, align 4
  %.493 = sext i32 %.491 to i64
  %.494 = icmp slt i64 %arg.done, %.493
  br i1 %.494, label %B404, label %B542

B404:                                             ; preds = %B344
  %.501 = icmp eq i64 %best.2.1176, -1
  %.553 = icmp sgt i64 %lowest.2.1175, %.493
  %or.cond = select i1 %.501, i1 true, i1 %.553
  %spec.select = select i1 %or.cond, i64 %.493, i64 %lowest.2.1175
  %spec.select168 = select i1 %or.cond, i64 %.424, i64 %best.2.1176
  br label %B542

B542:                                             ; preds = %B404, %B344, %B216
  %lowest.4.2 = phi i64 [ %lowest.2.1175, %B216 ], [ %spec.select, %B404 ], [ %lowest.2.1175, %B344 ]
  %best.4.2 = phi i64 [ %best.2.1176, %B216 ], [ %spec.select168, %B404 ], [ %best.2.1176, %B344 ]
  %.311 = icmp samesign ugt i32 %.310170174, 1
  br i1 %.311, label %B216, label %B74.loopexit

B546:                                             ; preds = %B74.loopexit, %B0.endif
  %best.3.0.lcssa = phi i64 [ -1, %B0.endif ], [ %best.2.1.lcssa, %B74.loopexit ]
  store i64 %best.3.0.lcssa, ptr %retptr, align 8
  ret i32 0

B76.endif:                                        ; preds = %B74.loopexit, %B76.endif.lr.ph
  %best.3.0190 = phi i64 [ -1, %B76.endif.lr.ph ], [ %best.2.1.lcssa, %B74.loopexit ]
  %lowest.3.0189 = phi i64 [ 0, %B76.endif.lr.ph ], [ %lowest.2.1.lcssa, %B74.loopexit ]
  %.103180188 = phi i32 [ %.59, %B76.endif.lr.ph ], [ %.113, %B74.loopexit ]
  %.110181187 = phi i32 [ %.19, %B76.endif.lr.ph ], [ %.117, %B74.loopexit ]
  %.113 = add nsw i32 %.103180188, -1
  %.117 = add i32 %.110181187, 1
  %.178 = sext i32 %.110181187 to i64
  %.185 = shl nsw i64 %.178, 3
  %.188 = getelementptr inbounds i8, ptr %.162, i64 %.185
  %.190 = load i64, ptr %.188, align 8
  %.221 = mul nsw i64 %.190, 88
  %.224 = getelementptr inbounds i8, ptr %.199, i64 %.221
  %.226 = getelementptr inbounds nuw i8, ptr %.224, i64 28
  %.228 = load i32, ptr %.226, align 4
  %.229 = getelementptr inbounds nuw i8, ptr %.224, i64 32
  %.231 = load i32, ptr %.229, align 4
  %.268 = sub i32 %.231, %.228
  %.311172.not = icmp slt i32 %.268, 1
  br i1 %.311172.not, label %B74.loopexit, label %B216.lr.ph

B216.lr.ph:                                       ; preds = %B76.endif
  %.364 = load i64, ptr %.362, align 8, !invariant.load !1
  %.365 = inttoptr i64 %.364 to ptr
  %.406 = load i64, ptr %.404, align 8, !invariant.load !1
  %.407 = inttoptr i64 %.406 to ptr
  br label %B216
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.start(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #3 {
B0:
  %.198 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.259 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.294 = alloca ptr, align 8
  store ptr null, ptr %.294, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.336 = alloca ptr, align 8
  store ptr null, ptr %.336, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.373 = alloca ptr, align 8
  store ptr null, ptr %.373, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.496 = alloca double, align 8
  store double 0.000000e+00, ptr %.496, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.534 = alloca i64, align 8
  store i64 0, ptr %.534, align 8
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.573 = alloca ptr, align 8
  store ptr null, ptr %.573, align 8
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.54 = getelementptr i8, ptr %arg.run, i64 632
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.80 = mul nsw i64 %arg.number, 96
  %.83 = getelementptr inbounds i8, ptr %.57, i64 %.80
  %.91 = load i8, ptr @switch.case_workers, align 1
  %.92.not = icmp eq i8 %.91, 0
  br i1 %.92.not, label %B302, label %B116

B116:                                             ; preds = %B0
  %.95 = getelementptr inbounds nuw i8, ptr %.83, i64 44
  %.97 = load i32, ptr %.95, align 4
  %.99.not = icmp eq i32 %.97, -1
  br i1 %.99.not, label %B302, label %B148

B148:                                             ; preds = %B116
  store i32 -1, ptr %.95, align 4
  %.111 = getelementptr i8, ptr %arg.run, i64 624
  %.113 = load i64, ptr %.111, align 8, !invariant.load !1
  %.114 = inttoptr i64 %.113 to ptr
  %.135 = getelementptr i8, ptr %arg.run, i64 592
  %.137 = load i64, ptr %.135, align 8, !invariant.load !1
  %.138 = inttoptr i64 %.137 to ptr
  %.155 = getelementptr inbounds nuw i8, ptr %.47, i64 44
  %.157 = load i32, ptr %.155, align 4
  %.158 = sext i32 %.157 to i64
  %.165 = mul nsw i64 %.158, 88
  %.168 = getelementptr inbounds i8, ptr %.138, i64 %.165
  %.170 = getelementptr inbounds nuw i8, ptr %.168, i64 20
  %.172 = load i32, ptr %.170, align 4
  %.173 = sext i32 %.172 to i64
  %.180 = mul nsw i64 %.173, 40
  %.183 = getelementptr inbounds i8, ptr %.114, i64 %.180
  %.185 = getelementptr inbounds nuw i8, ptr %.183, i64 20
  %.187 = load i32, ptr %.185, align 4
  %.189 = add i32 %.187, -1
  store i32 %.189, ptr %.185, align 4
  br label %B334

B302:                                             ; preds = %B116, %B0
  store ptr null, ptr %.198, align 8
  %.202 = call i32 @lanes.leave_lane(ptr nonnull %.198, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.202, label %B302.if.if [
    i32 -2, label %B334
    i32 0, label %B334
  ], !prof !0

B334:                                             ; preds = %B302, %B302, %B148
  %.226 = getelementptr inbounds nuw i8, ptr %.47, i64 60
  %.228 = load i32, ptr %.226, align 4
  %.230 = add i32 %.228, 1
  store i32 %.230, ptr %.226, align 4
  %.238 = trunc i64 %arg.number to i32
  %.239 = getelementptr inbounds nuw i8, ptr %.47, i64 68
  store i32 %.238, ptr %.239, align 4
  %.244 = trunc i64 %arg.slot to i32
  %.245 = getelementptr inbounds nuw i8, ptr %.83, i64 40
  store i32 %.244, ptr %.245, align 4
  %.249 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.251 = load i64, ptr %.249, align 8
  %.256 = load i32, ptr %.83, align 4
  %.258 = sext i32 %.256 to i64
  store i64 0, ptr %.259, align 8
  %.263 = call i32 @hours.worked(ptr nonnull %.259, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.258)
  switch i32 %.263, label %B334.if.if [
    i32 -2, label %B334.endif
    i32 0, label %B334.endif
  ], !prof !0

B530:                                             ; preds = %B334.endif.endif
  store ptr null, ptr %.336, align 8
  %.340 = call i32 @journal.note(ptr nonnull %.336, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 10, i64 %arg.slot, i64 %arg.number, i64 -1, i64 %.370)
  switch i32 %.340, label %B530.if.if [
    i32 -2, label %B724
    i32 0, label %B724
  ], !prof !0

B628:                                             ; preds = %B334.endif.endif
  store ptr null, ptr %.373, align 8
  %.377 = call i32 @journal.note(ptr nonnull %.373, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 8, i64 %arg.slot, i64 %arg.number, i64 -1, i64 %.370)
  switch i32 %.377, label %B628.if.if [
    i32 -2, label %B724
    i32 0, label %B724
  ], !prof !0

B724:                                             ; preds = %B628, %B628, %B530, %B530
  %.403 = getelementptr i8, ptr %arg.run, i64 352
  %.405 = load i64, ptr %.403, align 8, !invariant.load !1
  %.406 = inttoptr i64 %.405 to ptr
  %.423 = getelementptr inbounds nuw i8, ptr %.83, i64 4
  %.425 = load i32, ptr %.423, align 4
  %.431 = getelementptr i8, ptr %arg.run, i64 248
  %.433 = load i64, ptr %.431, align 8, !invariant.load !1
  %.434 = inttoptr i64 %.433 to ptr
  %.451 = getelementptr inbounds nuw i8, ptr %.47, i64 36
  %.453 = load i32, ptr %.451, align 4
  %.454 = sext i32 %.453 to i64
  %.461 = mul nsw i64 %.454, 144
  %.464 = getelementptr inbounds i8, ptr %.434, i64 %.461
  %.466 = getelementptr inbounds nuw i8, ptr %.464, i64 20
  %.468 = load i32, ptr %.466, align 4
  %.469 = sext i32 %.425 to i64
  %.470 = sext i32 %.468 to i64
  %.471 = add nsw i64 %.470, %.469
  %.478 = shl nsw i64 %.471, 3
  %.481 = getelementptr inbounds i8, ptr %.406, i64 %.478
  %.483 = load double, ptr %.481, align 8
  %.485 = getelementptr inbounds nuw i8, ptr %.47, i64 8
  %.487 = load i64, ptr %.485, align 8
  %.488 = sitofp i64 %.487 to double
  %.492 = fdiv double %.488, %.483
  %.493 = fadd double %.492, 5.000000e-01
  store double 0.000000e+00, ptr %.496, align 8
  %.502 = call i32 @ol_min.impl(ptr nonnull %.496, ptr nonnull %excinfo.6, double %.493, double 0x43D0000000000000)
  switch i32 %.502, label %B724.endif.if.if [
    i32 -2, label %B724.endif.endif
    i32 0, label %B724.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B724.endif.endif.endif.if.if, %B724.endif.endif.endif.endif, %B724.endif.endif.if.if, %B724.endif.if.if, %B628.if.if, %B530.if.if, %B334.endif.if.if, %B334.if.if, %B302.if.if
  %common.ret.op = phi i32 [ %.202, %B302.if.if ], [ %.263, %B334.if.if ], [ %.298, %B334.endif.if.if ], [ %.340, %B530.if.if ], [ %.377, %B628.if.if ], [ %.502, %B724.endif.if.if ], [ %.538, %B724.endif.endif.if.if ], [ 0, %B724.endif.endif.endif.endif ], [ %.577, %B724.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B302.if.if:                                       ; preds = %B302
  %.210 = icmp sgt i32 %.202, 0
  %.203 = load ptr, ptr %excinfo.1, align 8
  %.211 = select i1 %.210, ptr %.203, ptr undef
  store ptr %.211, ptr %excinfo, align 8
  br label %common.ret

B334.endif:                                       ; preds = %B334, %B334
  %.273 = load i64, ptr %.259, align 8
  %.284 = getelementptr inbounds nuw i8, ptr %.83, i64 48
  store i64 %.251, ptr %.284, align 8
  %.288 = getelementptr inbounds nuw i8, ptr %.83, i64 56
  store i64 %.273, ptr %.288, align 8
  store ptr null, ptr %.294, align 8
  %.298 = call i32 @work.count_idle(ptr nonnull %.294, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %.83, i64 -1)
  switch i32 %.298, label %B334.endif.if.if [
    i32 -2, label %B334.endif.endif
    i32 0, label %B334.endif.endif
  ], !prof !0

B334.if.if:                                       ; preds = %B334
  %.271 = icmp sgt i32 %.263, 0
  %.264 = load ptr, ptr %excinfo.2, align 8
  %.272 = select i1 %.271, ptr %.264, ptr undef
  store ptr %.272, ptr %excinfo, align 8
  br label %common.ret

B334.endif.endif:                                 ; preds = %B334.endif, %B334.endif
  %.319 = getelementptr inbounds nuw i8, ptr %.47, i64 24
  %.321 = load i64, ptr %.319, align 8
  %.322.not = icmp eq i64 %.321, 0
  %.363 = icmp ne i64 %arg.number, -1
  tail call void @llvm.assume(i1 %.363)
  %.368 = getelementptr inbounds nuw i8, ptr %.47, i64 8
  %.370 = load i64, ptr %.368, align 8
  br i1 %.322.not, label %B628, label %B530

B334.endif.if.if:                                 ; preds = %B334.endif
  %.306 = icmp sgt i32 %.298, 0
  %.299 = load ptr, ptr %excinfo.3, align 8
  %.307 = select i1 %.306, ptr %.299, ptr undef
  store ptr %.307, ptr %excinfo, align 8
  br label %common.ret

B530.if.if:                                       ; preds = %B530
  %.348 = icmp sgt i32 %.340, 0
  %.341 = load ptr, ptr %excinfo.4, align 8
  %.349 = select i1 %.348, ptr %.341, ptr undef
  store ptr %.349, ptr %excinfo, align 8
  br label %common.ret

B628.if.if:                                       ; preds = %B628
  %.385 = icmp sgt i32 %.377, 0
  %.378 = load ptr, ptr %excinfo.5, align 8
  %.386 = select i1 %.385, ptr %.378, ptr undef
  store ptr %.386, ptr %excinfo, align 8
  br label %common.ret

B724.endif.endif:                                 ; preds = %B724, %B724
  %.512 = load double, ptr %.496, align 8
  %.522 = tail call double @llvm.floor.f64(double %.512)
  %.523 = fptosi double %.522 to i64
  %.529 = load i32, ptr %.83, align 4
  %.533 = sext i32 %.529 to i64
  store i64 0, ptr %.534, align 8
  %.538 = call i32 @hours.finish(ptr nonnull %.534, ptr nonnull %excinfo.7, ptr nonnull %arg.run, i64 %.533, i64 %.523)
  switch i32 %.538, label %B724.endif.endif.if.if [
    i32 -2, label %B724.endif.endif.endif
    i32 0, label %B724.endif.endif.endif
  ], !prof !0

B724.endif.if.if:                                 ; preds = %B724
  %.510 = icmp sgt i32 %.502, 0
  %.503 = load ptr, ptr %excinfo.6, align 8
  %.511 = select i1 %.510, ptr %.503, ptr undef
  store ptr %.511, ptr %excinfo, align 8
  br label %common.ret

B724.endif.endif.endif:                           ; preds = %B724.endif.endif, %B724.endif.endif
  %.548 = load i64, ptr %.534, align 8
  %.559 = getelementptr inbounds nuw i8, ptr %.47, i64 32
  %.561 = load i32, ptr %.559, align 4
  %.562 = sext i32 %.561 to i64
  %.563 = add nsw i64 %.562, 1099511627776
  %.567 = load i32, ptr %.226, align 4
  %.572 = sext i32 %.567 to i64
  store ptr null, ptr %.573, align 8
  %.577 = call i32 @events.schedule(ptr nonnull %.573, ptr nonnull %excinfo.8, ptr nonnull %arg.run, i64 %.548, i64 %.563, i64 %arg.slot, i64 %.572)
  switch i32 %.577, label %B724.endif.endif.endif.if.if [
    i32 -2, label %B724.endif.endif.endif.endif
    i32 0, label %B724.endif.endif.endif.endif
  ], !prof !0

B724.endif.endif.if.if:                           ; preds = %B724.endif.endif
  %.546 = icmp sgt i32 %.538, 0
  %.539 = load ptr, ptr %excinfo.7, align 8
  %.547 = select i1 %.546, ptr %.539, ptr undef
  store ptr %.547, ptr %excinfo, align 8
  br label %common.ret

B724.endif.endif.endif.endif:                     ; preds = %B724.endif.endif.endif, %B724.endif.endif.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B724.endif.endif.endif.if.if:                     ; preds = %B724.endif.endif.endif
  %.585 = icmp sgt i32 %.577, 0
  %.578 = load ptr, ptr %excinfo.8, align 8
  %.586 = select i1 %.585, ptr %.578, ptr undef
  store ptr %.586, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.leave_lane(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.157 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.197 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.255 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %.44, i64 64
  %.52 = load i32, ptr %.50, align 4
  %.58 = getelementptr i8, ptr %arg.run, i64 592
  %.60 = load i64, ptr %.58, align 8, !invariant.load !1
  %.61 = inttoptr i64 %.60 to ptr
  %.78 = getelementptr inbounds nuw i8, ptr %.44, i64 44
  %.80 = load i32, ptr %.78, align 4
  %.81 = sext i32 %.80 to i64
  %.88 = mul nsw i64 %.81, 88
  %.91 = getelementptr inbounds i8, ptr %.61, i64 %.88
  %.104 = getelementptr i8, ptr %arg.run, i64 736
  %.106 = load i64, ptr %.104, align 8, !invariant.load !1
  %.107 = inttoptr i64 %.106 to ptr
  %.124 = sext i32 %.52 to i64
  %.131 = mul nsw i64 %.124, 36
  %.134 = getelementptr inbounds i8, ptr %.107, i64 %.131
  %.139 = load i8, ptr @switch.shortest_first, align 1
  %.140.not = icmp eq i8 %.139, 0
  br i1 %.140.not, label %B270, label %B182

B182:                                             ; preds = %B0
  %.145 = load i32, ptr %.91, align 4
  %.147 = icmp eq i32 %.145, 3
  br i1 %.147, label %B214, label %B270

B214:                                             ; preds = %B182
  %.151 = getelementptr inbounds nuw i8, ptr %.134, i64 20
  %.153 = load i32, ptr %.151, align 4
  %.155 = sext i32 %.153 to i64
  store i64 0, ptr %.157, align 8
  %.161 = call i32 @lanes.cut(ptr nonnull %.157, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.155, i64 %arg.slot)
  switch i32 %.161, label %B214.if.if [
    i32 -2, label %B214.endif
    i32 0, label %B214.endif
  ], !prof !0

B270:                                             ; preds = %B182, %B0
  store ptr null, ptr %.197, align 8
  %.201 = call i32 @lanes.unlink(ptr nonnull %.197, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.134, ptr nonnull %.44)
  switch i32 %.201, label %B270.if.if [
    i32 -2, label %B304
    i32 0, label %B304
  ], !prof !0

B304:                                             ; preds = %B214.endif, %B270, %B270
  store i32 -1, ptr %.50, align 4
  %.230 = getelementptr inbounds nuw i8, ptr %.91, i64 56
  %.232 = load i32, ptr %.230, align 4
  %.234 = add i32 %.232, -1
  store i32 %.234, ptr %.230, align 4
  %.243 = getelementptr inbounds nuw i8, ptr %.134, i64 20
  %.245 = load i32, ptr %.243, align 4
  %.249 = icmp eq i32 %.245, -1
  br i1 %.249, label %B392, label %B428

B392:                                             ; preds = %B304
  store ptr null, ptr %.255, align 8
  %.259 = call i32 @lanes.close_lane(ptr nonnull %.255, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.124)
  switch i32 %.259, label %B392.if.if [
    i32 -2, label %B392.endif
    i32 0, label %B392.endif
  ], !prof !0

common.ret:                                       ; preds = %B392.if.if, %B392.endif, %B270.if.if, %B214.if.if, %B428
  %common.ret.op = phi i32 [ 0, %B428 ], [ %.161, %B214.if.if ], [ %.201, %B270.if.if ], [ 0, %B392.endif ], [ %.259, %B392.if.if ]
  ret i32 %common.ret.op

B428:                                             ; preds = %B304
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B214.endif:                                       ; preds = %B214, %B214
  %.171 = load i64, ptr %.157, align 8
  %.186 = trunc i64 %.171 to i32
  store i32 %.186, ptr %.151, align 4
  br label %B304

B214.if.if:                                       ; preds = %B214
  %.169 = icmp sgt i32 %.161, 0
  %.162 = load ptr, ptr %excinfo.1, align 8
  %.170 = select i1 %.169, ptr %.162, ptr undef
  store ptr %.170, ptr %excinfo, align 8
  br label %common.ret

B270.if.if:                                       ; preds = %B270
  %.209 = icmp sgt i32 %.201, 0
  %.202 = load ptr, ptr %excinfo.2, align 8
  %.210 = select i1 %.209, ptr %.202, ptr undef
  store ptr %.210, ptr %excinfo, align 8
  br label %common.ret

B392.endif:                                       ; preds = %B392, %B392
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B392.if.if:                                       ; preds = %B392
  %.267 = icmp sgt i32 %.259, 0
  %.260 = load ptr, ptr %excinfo.3, align 8
  %.268 = select i1 %.267, ptr %.260, ptr undef
  store ptr %.268, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @lanes.cut(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.root, i64 %arg.slot) #4 {
B0:
  %.59 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.313 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.54 = getelementptr inbounds nuw i8, ptr %.47, i64 92
  %.56 = load i32, ptr %.54, align 4
  %.58 = sext i32 %.56 to i64
  store i64 0, ptr %.59, align 8
  %.63 = call i32 @lanes.merge_children(ptr nonnull %.59, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.58)
  %.73 = load i64, ptr %.59, align 8
  switch i32 %.63, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B452.if.if, %B452.endif, %B0.if.if, %B128
  %common.ret.op = phi i32 [ 0, %B128 ], [ %.63, %B0.if.if ], [ 0, %B452.endif ], [ %.317, %B452.if.if ]
  ret i32 %common.ret.op

B128:                                             ; preds = %B0.endif
  store i64 %.73, ptr %retptr, align 8
  br label %common.ret

B132:                                             ; preds = %B0.endif
  %.130 = getelementptr inbounds nuw i8, ptr %.47, i64 84
  %.132 = load i32, ptr %.130, align 4
  %.133 = sext i32 %.132 to i64
  %.140 = mul nsw i64 %.133, 104
  %.143 = getelementptr inbounds i8, ptr %.21, i64 %.140
  %.145 = getelementptr inbounds nuw i8, ptr %.143, i64 92
  %.147 = load i32, ptr %.145, align 4
  %.149 = sext i32 %.147 to i64
  %.150 = icmp eq i64 %arg.slot, %.149
  %.155 = getelementptr inbounds nuw i8, ptr %.47, i64 88
  %.157 = load i32, ptr %.155, align 4
  br i1 %.150, label %B202, label %B276

B202:                                             ; preds = %B132
  store i32 %.157, ptr %.145, align 4
  br label %B348

B276:                                             ; preds = %B132
  %.246 = getelementptr inbounds nuw i8, ptr %.143, i64 88
  store i32 %.157, ptr %.246, align 4
  br label %B348

B348:                                             ; preds = %B276, %B202
  %.255.not = icmp eq i32 %.157, -1
  br i1 %.255.not, label %B452, label %B380

B380:                                             ; preds = %B348
  %.254 = sext i32 %.157 to i64
  %.298 = mul nsw i64 %.254, 104
  %.301 = getelementptr inbounds i8, ptr %.21, i64 %.298
  %.303 = getelementptr inbounds nuw i8, ptr %.301, i64 84
  store i32 %.132, ptr %.303, align 4
  br label %B452

B452:                                             ; preds = %B380, %B348
  store i64 0, ptr %.313, align 8
  %.317 = call i32 @lanes.merge(ptr nonnull %.313, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.root, i64 %.73)
  switch i32 %.317, label %B452.if.if [
    i32 -2, label %B452.endif
    i32 0, label %B452.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.90 = icmp eq i64 %arg.slot, %arg.root
  br i1 %.90, label %B128, label %B132

B0.if.if:                                         ; preds = %B0
  %.71 = icmp sgt i32 %.63, 0
  %.64 = load ptr, ptr %excinfo.1, align 8
  %.72 = select i1 %.71, ptr %.64, ptr undef
  store ptr %.72, ptr %excinfo, align 8
  br label %common.ret

B452.endif:                                       ; preds = %B452, %B452
  %.327 = load i64, ptr %.313, align 8
  store i64 %.327, ptr %retptr, align 8
  br label %common.ret

B452.if.if:                                       ; preds = %B452
  %.325 = icmp sgt i32 %.317, 0
  %.318 = load ptr, ptr %excinfo.2, align 8
  %.326 = select i1 %.325, ptr %.318, ptr undef
  store ptr %.326, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @lanes.merge_children(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.first) #4 {
B0:
  %.296 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.522 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.17.not = icmp eq i64 %arg.first, -1
  br i1 %.17.not, label %B836, label %B68.preheader

B68.preheader:                                    ; preds = %B0
  %.29 = getelementptr i8, ptr %arg.run, i64 712
  %.31 = load i64, ptr %.29, align 8, !invariant.load !1
  %.32 = inttoptr i64 %.31 to ptr
  br label %B68

B68:                                              ; preds = %B458.endif, %B68.preheader
  %first.2.0 = phi i64 [ %"$phi206.0.2.1103", %B458.endif ], [ %arg.first, %B68.preheader ]
  %pairs.3.0 = phi i64 [ %.310, %B458.endif ], [ -1, %B68.preheader ]
  %.55 = mul nsw i64 %first.2.0, 104
  %.58 = getelementptr inbounds i8, ptr %.32, i64 %.55
  %.60 = getelementptr inbounds nuw i8, ptr %.58, i64 88
  %.62 = load i32, ptr %.60, align 4
  %.67 = sext i32 %.62 to i64
  %.68 = icmp eq i32 %.62, -1
  br i1 %.68, label %B206.thread, label %B344

B206.thread:                                      ; preds = %B68
  %.161101 = getelementptr inbounds nuw i8, ptr %.58, i64 84
  store i32 -1, ptr %.161101, align 4
  br label %B458

B344:                                             ; preds = %B68
  %.106 = mul nsw i64 %.67, 104
  %.109 = getelementptr inbounds i8, ptr %.32, i64 %.106
  %.111 = getelementptr inbounds nuw i8, ptr %.109, i64 88
  %.113 = load i32, ptr %.111, align 4
  %.114 = sext i32 %.113 to i64
  %.161 = getelementptr inbounds nuw i8, ptr %.58, i64 84
  store i32 -1, ptr %.161, align 4
  store i32 -1, ptr %.60, align 4
  %.246 = getelementptr inbounds nuw i8, ptr %.109, i64 84
  store i32 -1, ptr %.246, align 4
  store i32 -1, ptr %.111, align 4
  br label %B458

B458:                                             ; preds = %B344, %B206.thread
  %"$phi206.0.2.1103" = phi i64 [ -1, %B206.thread ], [ %.114, %B344 ]
  store i64 0, ptr %.296, align 8
  %.300 = call i32 @lanes.merge(ptr nonnull %.296, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %first.2.0, i64 %.67)
  switch i32 %.300, label %B458.if.if [
    i32 -2, label %B458.endif
    i32 0, label %B458.endif
  ], !prof !0

B574:                                             ; preds = %B458.endif
  %.395.not = icmp eq i64 %.310, -1
  br i1 %.395.not, label %B836, label %B610

B610:                                             ; preds = %B610.endif, %B574
  %pairs.5.0 = phi i64 [ %.546, %B610.endif ], [ %.310, %B574 ]
  %whole.2.0 = phi i64 [ %.536, %B610.endif ], [ -1, %B574 ]
  %.430 = mul nsw i64 %pairs.5.0, 104
  %.433 = getelementptr inbounds i8, ptr %.32, i64 %.430
  %.435 = getelementptr inbounds nuw i8, ptr %.433, i64 88
  %.437 = load i32, ptr %.435, align 4
  %.475 = getelementptr inbounds nuw i8, ptr %.433, i64 84
  store i32 -1, ptr %.475, align 4
  store i32 -1, ptr %.435, align 4
  store i64 0, ptr %.522, align 8
  %.526 = call i32 @lanes.merge(ptr nonnull %.522, ptr nonnull %excinfo.2, ptr %arg.run, i64 %whole.2.0, i64 %pairs.5.0)
  switch i32 %.526, label %B610.if [
    i32 -2, label %B610.endif
    i32 0, label %B610.endif
  ], !prof !0

common.ret:                                       ; preds = %B610.if, %B458.if.if, %B836
  %common.ret.op = phi i32 [ 0, %B836 ], [ %.300, %B458.if.if ], [ %.526, %B610.if ]
  ret i32 %common.ret.op

B836:                                             ; preds = %B610.endif, %B574, %B0
  %whole.3.1 = phi i64 [ -1, %B0 ], [ -1, %B574 ], [ %.536, %B610.endif ]
  store i64 %whole.3.1, ptr %retptr, align 8
  br label %common.ret

B458.endif:                                       ; preds = %B458, %B458
  %.310 = load i64, ptr %.296, align 8
  %.354 = mul nsw i64 %.310, 104
  %.357 = getelementptr inbounds i8, ptr %.32, i64 %.354
  %.360 = trunc i64 %pairs.3.0 to i32
  %.361 = getelementptr inbounds nuw i8, ptr %.357, i64 88
  store i32 %.360, ptr %.361, align 4
  %.373.not = icmp eq i64 %"$phi206.0.2.1103", -1
  br i1 %.373.not, label %B574, label %B68

B458.if.if:                                       ; preds = %B458
  %.308 = icmp sgt i32 %.300, 0
  %.301 = load ptr, ptr %excinfo.1, align 8
  %.309 = select i1 %.308, ptr %.301, ptr undef
  store ptr %.309, ptr %excinfo, align 8
  br label %common.ret

B610.if:                                          ; preds = %B610
  %.534 = icmp sgt i32 %.526, 0
  %.527 = load ptr, ptr %excinfo.2, align 8
  %.535 = select i1 %.534, ptr %.527, ptr undef
  store ptr %.535, ptr %excinfo, align 8
  br label %common.ret

B610.endif:                                       ; preds = %B610, %B610
  %.536 = load i64, ptr %.522, align 8
  %.546 = sext i32 %.437 to i64
  %.554.not = icmp eq i32 %.437, -1
  br i1 %.554.not, label %B836, label %B610
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @lanes.merge(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.one, i64 %arg.two) #4 {
B0:
  %.128 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.14 = icmp eq i64 %arg.one, -1
  br i1 %.14, label %B104, label %B54

B54:                                              ; preds = %B0
  %.17 = icmp eq i64 %arg.two, -1
  br i1 %.17, label %B104, label %B106

common.ret:                                       ; preds = %B106.endif.if.if, %B468, %B104
  %common.ret.op = phi i32 [ 0, %B104 ], [ 0, %B468 ], [ %.132, %B106.endif.if.if ]
  ret i32 %common.ret.op

B104:                                             ; preds = %B54, %B0
  %"$phi104.0.2.0" = phi i64 [ %arg.one, %B54 ], [ %arg.two, %B0 ]
  store i64 %"$phi104.0.2.0", ptr %retptr, align 8
  br label %common.ret

B106:                                             ; preds = %B54
  %.60 = getelementptr i8, ptr %arg.run, i64 712
  %.62 = load i64, ptr %.60, align 8, !invariant.load !1
  %.63 = inttoptr i64 %.62 to ptr
  %.86 = mul nsw i64 %arg.two, 104
  %.89 = getelementptr inbounds i8, ptr %.63, i64 %.86
  %.122 = mul nsw i64 %arg.one, 104
  %.125 = getelementptr inbounds i8, ptr %.63, i64 %.122
  store i8 0, ptr %.128, align 1
  %.132 = call i32 @lanes.precedes(ptr nonnull %.128, ptr nonnull %excinfo.1, ptr %arg.run, i64 3, ptr %.89, ptr %.125)
  %.142 = load i8, ptr %.128, align 1
  %.145 = icmp eq i8 %.142, 0
  %arg.one.arg.two = select i1 %.145, i64 %arg.one, i64 %arg.two
  %arg.two.arg.one = select i1 %.145, i64 %arg.two, i64 %arg.one
  switch i32 %.132, label %B106.endif.if.if [
    i32 -2, label %B236
    i32 0, label %B236
  ], !prof !0

B236:                                             ; preds = %B106, %B106
  %.210 = mul nsw i64 %arg.one.arg.two, 104
  %.213 = getelementptr inbounds i8, ptr %.63, i64 %.210
  %.215 = getelementptr inbounds nuw i8, ptr %.213, i64 92
  %.217 = load i32, ptr %.215, align 4
  %.252 = mul nsw i64 %arg.two.arg.one, 104
  %.255 = getelementptr inbounds i8, ptr %.63, i64 %.252
  %.258 = trunc i64 %arg.one.arg.two to i32
  %.259 = getelementptr inbounds nuw i8, ptr %.255, i64 84
  store i32 %.258, ptr %.259, align 4
  %.299 = getelementptr inbounds nuw i8, ptr %.255, i64 88
  store i32 %.217, ptr %.299, align 4
  %.304.not = icmp eq i32 %.217, -1
  br i1 %.304.not, label %B236.B468_crit_edge, label %B416

B236.B468_crit_edge:                              ; preds = %B236
  %.pre = trunc i64 %arg.two.arg.one to i32
  br label %B468

B416:                                             ; preds = %B236
  %.303 = sext i32 %.217 to i64
  %.338 = mul nsw i64 %.303, 104
  %.341 = getelementptr inbounds i8, ptr %.63, i64 %.338
  %.346 = trunc i64 %arg.two.arg.one to i32
  %.347 = getelementptr inbounds nuw i8, ptr %.341, i64 84
  store i32 %.346, ptr %.347, align 4
  br label %B468

B468:                                             ; preds = %B416, %B236.B468_crit_edge
  %.390.pre-phi = phi i32 [ %.pre, %B236.B468_crit_edge ], [ %.346, %B416 ]
  store i32 %.390.pre-phi, ptr %.215, align 4
  %.433 = getelementptr inbounds nuw i8, ptr %.213, i64 84
  store i32 -1, ptr %.433, align 4
  %.475 = getelementptr inbounds nuw i8, ptr %.213, i64 88
  store i32 -1, ptr %.475, align 4
  store i64 %arg.one.arg.two, ptr %retptr, align 8
  br label %common.ret

B106.endif.if.if:                                 ; preds = %B106
  %.140 = icmp sgt i32 %.132, 0
  %.133 = load ptr, ptr %excinfo.1, align 8
  %.141 = select i1 %.140, ptr %.133, ptr undef
  store ptr %.141, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.precedes(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.one, ptr %arg.two) #3 {
B0:
  %.143 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.172 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.203 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.232 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  switch i64 %arg.order, label %B208 [
    i64 1, label %B26
    i64 4, label %B112
  ]

B26:                                              ; preds = %B0
  %.20 = getelementptr inbounds nuw i8, ptr %arg.one, i64 98
  %.22 = load i16, ptr %.20, align 2
  %.24 = getelementptr inbounds nuw i8, ptr %arg.two, i64 98
  %.26 = load i16, ptr %.24, align 2
  %.27.not = icmp eq i16 %.22, %.26
  br i1 %.27.not, label %B208.thread, label %B58

common.ret:                                       ; preds = %B362.endif.if.if, %B362.endif.endif, %B362.if.if, %B294.endif.if.if, %B294.if.if, %B638, %B512, %B240, %B206, %B58
  %common.ret.op = phi i32 [ 0, %B58 ], [ 0, %B206 ], [ 0, %B240 ], [ 0, %B512 ], [ 0, %B638 ], [ %.147, %B294.if.if ], [ %.176, %B294.endif.if.if ], [ %.207, %B362.if.if ], [ 0, %B362.endif.endif ], [ %.236, %B362.endif.if.if ]
  ret i32 %common.ret.op

B58:                                              ; preds = %B26
  %.45 = icmp slt i16 %.22, %.26
  %.46 = zext i1 %.45 to i8
  store i8 %.46, ptr %retptr, align 1
  br label %common.ret

B112:                                             ; preds = %B0
  %.57 = getelementptr inbounds nuw i8, ptr %arg.one, i64 16
  %.59 = load i64, ptr %.57, align 8
  %.61 = getelementptr inbounds nuw i8, ptr %arg.two, i64 16
  %.63 = load i64, ptr %.61, align 8
  %.64 = icmp sgt i64 %.59, %.63
  br i1 %.64, label %B206, label %B144

B144:                                             ; preds = %B112
  %.77 = icmp eq i64 %.59, %.63
  br i1 %.77, label %B176, label %B206

B176:                                             ; preds = %B144
  %.82 = getelementptr inbounds nuw i8, ptr %arg.one, i64 32
  %.84 = load i32, ptr %.82, align 4
  %.88 = getelementptr inbounds nuw i8, ptr %arg.two, i64 32
  %.90 = load i32, ptr %.88, align 4
  %.93 = icmp slt i32 %.84, %.90
  %0 = zext i1 %.93 to i8
  br label %B206

B206:                                             ; preds = %B176, %B144, %B112
  %"$phi206.0.3.0" = phi i8 [ 1, %B112 ], [ %0, %B176 ], [ 0, %B144 ]
  store i8 %"$phi206.0.3.0", ptr %retptr, align 1
  br label %common.ret

B208:                                             ; preds = %B0
  %.108 = getelementptr inbounds nuw i8, ptr %arg.one, i64 24
  %.110 = load i64, ptr %.108, align 8
  %.112 = getelementptr inbounds nuw i8, ptr %arg.two, i64 24
  %.114 = load i64, ptr %.112, align 8
  %.115.not = icmp eq i64 %.110, %.114
  br i1 %.115.not, label %B272, label %B240

B208.thread:                                      ; preds = %B26
  %.10814 = getelementptr inbounds nuw i8, ptr %arg.one, i64 24
  %.11015 = load i64, ptr %.10814, align 8
  %.11216 = getelementptr inbounds nuw i8, ptr %arg.two, i64 24
  %.11417 = load i64, ptr %.11216, align 8
  %.11518.not = icmp eq i64 %.11015, %.11417
  br i1 %.11518.not, label %B544, label %B240

B240:                                             ; preds = %B208.thread, %B208
  %.11420 = phi i64 [ %.11417, %B208.thread ], [ %.114, %B208 ]
  %.11019 = phi i64 [ %.11015, %B208.thread ], [ %.110, %B208 ]
  %.133 = icmp slt i64 %.11019, %.11420
  %.134 = zext i1 %.133 to i8
  store i8 %.134, ptr %retptr, align 1
  br label %common.ret

B272:                                             ; preds = %B208
  %.138 = icmp eq i64 %arg.order, 2
  br i1 %.138, label %B294, label %B430

B294:                                             ; preds = %B272
  store i64 0, ptr %.143, align 8
  %.147 = call i32 @lanes.urgency_of(ptr nonnull %.143, ptr nonnull %excinfo.1, ptr %arg.run, ptr nonnull %arg.one)
  %.157 = load i64, ptr %.143, align 8
  switch i32 %.147, label %B294.if.if [
    i32 -2, label %B294.endif
    i32 0, label %B294.endif
  ], !prof !0

B362:                                             ; preds = %B294.endif.endif
  store i64 0, ptr %.203, align 8
  %.207 = call i32 @lanes.urgency_of(ptr nonnull %.203, ptr nonnull %excinfo.3, ptr %arg.run, ptr nonnull %arg.one)
  %.217 = load i64, ptr %.203, align 8
  switch i32 %.207, label %B362.if.if [
    i32 -2, label %B362.endif
    i32 0, label %B362.endif
  ], !prof !0

B430:                                             ; preds = %B272
  %.266 = load i8, ptr @switch.shortest_first, align 1
  %.267 = icmp ne i8 %.266, 0
  %.270 = icmp eq i64 %arg.order, 3
  %or.cond = and i1 %.270, %.267
  br i1 %or.cond, label %B480, label %B544

B480:                                             ; preds = %B430
  %.275 = getelementptr inbounds nuw i8, ptr %arg.one, i64 8
  %.277 = load i64, ptr %.275, align 8
  %.279 = getelementptr inbounds nuw i8, ptr %arg.two, i64 8
  %.281 = load i64, ptr %.279, align 8
  %.282.not = icmp eq i64 %.277, %.281
  br i1 %.282.not, label %B544, label %B512

B512:                                             ; preds = %B480
  %.296 = icmp slt i64 %.277, %.281
  %.297 = zext i1 %.296 to i8
  store i8 %.297, ptr %retptr, align 1
  br label %common.ret

B544:                                             ; preds = %B294.endif.endif, %B480, %B430, %B208.thread
  %.303 = getelementptr inbounds nuw i8, ptr %arg.one, i64 16
  %.305 = load i64, ptr %.303, align 8
  %.307 = getelementptr inbounds nuw i8, ptr %arg.two, i64 16
  %.309 = load i64, ptr %.307, align 8
  %.310 = icmp slt i64 %.305, %.309
  br i1 %.310, label %B638, label %B576

B576:                                             ; preds = %B544
  %.323 = icmp eq i64 %.305, %.309
  br i1 %.323, label %B608, label %B638

B608:                                             ; preds = %B576
  %.328 = getelementptr inbounds nuw i8, ptr %arg.one, i64 32
  %.330 = load i32, ptr %.328, align 4
  %.334 = getelementptr inbounds nuw i8, ptr %arg.two, i64 32
  %.336 = load i32, ptr %.334, align 4
  %.339 = icmp slt i32 %.330, %.336
  %1 = zext i1 %.339 to i8
  br label %B638

B638:                                             ; preds = %B608, %B576, %B544
  %"$phi638.0.3.0" = phi i8 [ 1, %B544 ], [ %1, %B608 ], [ 0, %B576 ]
  store i8 %"$phi638.0.3.0", ptr %retptr, align 1
  br label %common.ret

B294.endif:                                       ; preds = %B294, %B294
  store i64 0, ptr %.172, align 8
  %.176 = call i32 @lanes.urgency_of(ptr nonnull %.172, ptr nonnull %excinfo.2, ptr %arg.run, ptr nonnull %arg.two)
  switch i32 %.176, label %B294.endif.if.if [
    i32 -2, label %B294.endif.endif
    i32 0, label %B294.endif.endif
  ], !prof !0

B294.if.if:                                       ; preds = %B294
  %.155 = icmp sgt i32 %.147, 0
  %.148 = load ptr, ptr %excinfo.1, align 8
  %.156 = select i1 %.155, ptr %.148, ptr undef
  store ptr %.156, ptr %excinfo, align 8
  br label %common.ret

B294.endif.endif:                                 ; preds = %B294.endif, %B294.endif
  %.186 = load i64, ptr %.172, align 8
  %.196.not = icmp eq i64 %.157, %.186
  br i1 %.196.not, label %B544, label %B362

B294.endif.if.if:                                 ; preds = %B294.endif
  %.184 = icmp sgt i32 %.176, 0
  %.177 = load ptr, ptr %excinfo.2, align 8
  %.185 = select i1 %.184, ptr %.177, ptr undef
  store ptr %.185, ptr %excinfo, align 8
  br label %common.ret

B362.endif:                                       ; preds = %B362, %B362
  store i64 0, ptr %.232, align 8
  %.236 = call i32 @lanes.urgency_of(ptr nonnull %.232, ptr nonnull %excinfo.4, ptr %arg.run, ptr nonnull %arg.two)
  switch i32 %.236, label %B362.endif.if.if [
    i32 -2, label %B362.endif.endif
    i32 0, label %B362.endif.endif
  ], !prof !0

B362.if.if:                                       ; preds = %B362
  %.215 = icmp sgt i32 %.207, 0
  %.208 = load ptr, ptr %excinfo.3, align 8
  %.216 = select i1 %.215, ptr %.208, ptr undef
  store ptr %.216, ptr %excinfo, align 8
  br label %common.ret

B362.endif.endif:                                 ; preds = %B362.endif, %B362.endif
  %.246 = load i64, ptr %.232, align 8
  %.260 = icmp sgt i64 %.217, %.246
  %.261 = zext i1 %.260 to i8
  store i8 %.261, ptr %retptr, align 1
  br label %common.ret

B362.endif.if.if:                                 ; preds = %B362.endif
  %.244 = icmp sgt i32 %.236, 0
  %.237 = load ptr, ptr %excinfo.4, align 8
  %.245 = select i1 %.244, ptr %.237, ptr undef
  store ptr %.245, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.urgency_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #3 {
B0:
  %.10 = load i8, ptr @switch.class_costs, align 1
  %.11.not = icmp eq i8 %.10, 0
  br i1 %.11.not, label %B98, label %B32

common.ret:                                       ; preds = %B98, %B32
  %storemerge = phi i64 [ %.126, %B98 ], [ %.76, %B32 ]
  store i64 %storemerge, ptr %retptr, align 8
  ret i32 0

B32:                                              ; preds = %B0
  %.18 = getelementptr i8, ptr %arg.run, i64 568
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.31 = getelementptr i8, ptr %arg.run, i64 1752
  %.33 = load i64, ptr %.31, align 8, !invariant.load !1
  %.40 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.42 = load i32, ptr %.40, align 4
  %.44 = getelementptr inbounds nuw i8, ptr %arg.item, i64 98
  %.46 = load i16, ptr %.44, align 2
  %.53 = sext i32 %.42 to i64
  %.54 = sext i16 %.46 to i64
  %.69 = mul i64 %.33, %.53
  %.70 = add i64 %.69, %.54
  %.71 = shl nsw i64 %.70, 3
  %.74 = getelementptr inbounds i8, ptr %.21, i64 %.71
  %.76 = load i64, ptr %.74, align 8
  br label %common.ret

B98:                                              ; preds = %B0
  %.84 = getelementptr i8, ptr %arg.run, i64 248
  %.86 = load i64, ptr %.84, align 8, !invariant.load !1
  %.87 = inttoptr i64 %.86 to ptr
  %.106 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.108 = load i32, ptr %.106, align 4
  %.111 = sext i32 %.108 to i64
  %.118 = mul nsw i64 %.111, 144
  %.121 = getelementptr inbounds i8, ptr %.87, i64 %.118
  %.123 = getelementptr inbounds nuw i8, ptr %.121, i64 92
  %.125 = load i32, ptr %.123, align 4
  %.126 = sext i32 %.125 to i64
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.unlink(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.lane, ptr %arg.item) #3 {
B0:
  %.14 = getelementptr inbounds nuw i8, ptr %arg.item, i64 84
  %.16 = load i32, ptr %.14, align 4
  %.18 = icmp eq i32 %.16, -1
  br i1 %.18, label %B36, label %B62

B36:                                              ; preds = %B0
  %.21 = getelementptr inbounds nuw i8, ptr %arg.item, i64 88
  %.23 = load i32, ptr %.21, align 4
  %.25 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 20
  store i32 %.23, ptr %.25, align 4
  br label %B134

B62:                                              ; preds = %B0
  %.17 = sext i32 %.16 to i64
  %.30 = getelementptr inbounds nuw i8, ptr %arg.item, i64 88
  %.32 = load i32, ptr %.30, align 4
  %.38 = getelementptr i8, ptr %arg.run, i64 712
  %.40 = load i64, ptr %.38, align 8, !invariant.load !1
  %.41 = inttoptr i64 %.40 to ptr
  %.68 = mul nsw i64 %.17, 104
  %.71 = getelementptr inbounds i8, ptr %.41, i64 %.68
  %.73 = getelementptr inbounds nuw i8, ptr %.71, i64 88
  store i32 %.32, ptr %.73, align 4
  br label %B134

B134:                                             ; preds = %B62, %B36
  %.80 = phi i32 [ %.32, %B62 ], [ %.23, %B36 ]
  %.82 = icmp eq i32 %.80, -1
  br i1 %.82, label %B166, label %B194

common.ret:                                       ; preds = %B194, %B166
  store ptr null, ptr %retptr, align 8
  ret i32 0

B166:                                             ; preds = %B134
  %.89 = load i32, ptr %.14, align 4
  %.93 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 24
  store i32 %.89, ptr %.93, align 4
  br label %common.ret

B194:                                             ; preds = %B134
  %.81 = sext i32 %.80 to i64
  %.105 = load i32, ptr %.14, align 4
  %.111 = getelementptr i8, ptr %arg.run, i64 712
  %.113 = load i64, ptr %.111, align 8, !invariant.load !1
  %.114 = inttoptr i64 %.113 to ptr
  %.145 = mul nsw i64 %.81, 104
  %.148 = getelementptr inbounds i8, ptr %.114, i64 %.145
  %.150 = getelementptr inbounds nuw i8, ptr %.148, i64 84
  store i32 %.105, ptr %.150, align 4
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.close_lane(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.15 = getelementptr i8, ptr %arg.run, i64 736
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 36
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %.44, i64 28
  %.52 = load i32, ptr %.50, align 4
  %.54 = icmp eq i32 %.52, -1
  br i1 %.54, label %B78, label %B152

B78:                                              ; preds = %B0
  %.57 = getelementptr inbounds nuw i8, ptr %.44, i64 32
  %.59 = load i32, ptr %.57, align 4
  %.65 = getelementptr i8, ptr %arg.run, i64 592
  %.67 = load i64, ptr %.65, align 8, !invariant.load !1
  %.68 = inttoptr i64 %.67 to ptr
  %.87 = load i32, ptr %.44, align 4
  %.88 = sext i32 %.87 to i64
  %.95 = mul nsw i64 %.88, 88
  %.98 = getelementptr inbounds i8, ptr %.68, i64 %.95
  %.100 = getelementptr inbounds nuw i8, ptr %.98, i64 64
  store i32 %.59, ptr %.100, align 4
  br label %B224

B152:                                             ; preds = %B0
  %.53 = sext i32 %.52 to i64
  %.105 = getelementptr inbounds nuw i8, ptr %.44, i64 32
  %.107 = load i32, ptr %.105, align 4
  %.143 = mul nsw i64 %.53, 36
  %.146 = getelementptr inbounds i8, ptr %.18, i64 %.143
  %.148 = getelementptr inbounds nuw i8, ptr %.146, i64 32
  store i32 %.107, ptr %.148, align 4
  br label %B224

B224:                                             ; preds = %B152, %B78
  %.155 = phi i32 [ %.107, %B152 ], [ %.59, %B78 ]
  %.157.not = icmp eq i32 %.155, -1
  br i1 %.157.not, label %B328, label %B256

B256:                                             ; preds = %B224
  %.156 = sext i32 %.155 to i64
  %.162 = load i32, ptr %.50, align 4
  %.198 = mul nsw i64 %.156, 36
  %.201 = getelementptr inbounds i8, ptr %.18, i64 %.198
  %.203 = getelementptr inbounds nuw i8, ptr %.201, i64 28
  store i32 %.162, ptr %.203, align 4
  br label %B328

B328:                                             ; preds = %B256, %B224
  %.153 = getelementptr inbounds nuw i8, ptr %.44, i64 32
  %.208 = getelementptr inbounds nuw i8, ptr %arg.run, i64 96
  %.210 = load i32, ptr %.208, align 4
  store i32 %.210, ptr %.153, align 4
  %.219 = trunc i64 %arg.number to i32
  store i32 %.219, ptr %.208, align 4
  %.226 = getelementptr inbounds nuw i8, ptr %arg.run, i64 100
  %.228 = load i32, ptr %.226, align 4
  %.230 = add i32 %.228, -1
  store i32 %.230, ptr %.226, align 4
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @work.count_idle(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.person, i64 %arg.change) #3 {
B0:
  %.14 = getelementptr inbounds nuw i8, ptr %arg.person, i64 16
  %.16 = load i32, ptr %.14, align 4
  %.17 = sext i32 %.16 to i64
  %.26 = getelementptr i8, ptr %arg.run, i64 328
  %.28 = load i64, ptr %.26, align 8, !invariant.load !1
  %.29 = inttoptr i64 %.28 to ptr
  %.52 = shl nsw i64 %.17, 3
  %.55 = getelementptr inbounds i8, ptr %.29, i64 %.52
  %.57 = load i64, ptr %.55, align 8
  %.61.not = icmp eq i64 %.57, -1
  br i1 %.61.not, label %B214, label %B82.preheader

B82.preheader:                                    ; preds = %B0
  %.68 = getelementptr i8, ptr %arg.run, i64 600
  %.70 = load i64, ptr %.68, align 8, !invariant.load !1
  %.71 = inttoptr i64 %.70 to ptr
  br label %B82

B82:                                              ; preds = %B82, %B82.preheader
  %place.3.0 = phi i64 [ %.116, %B82 ], [ %.17, %B82.preheader ]
  %count.2.0 = phi i64 [ %.154, %B82 ], [ %.57, %B82.preheader ]
  %.94 = shl nsw i64 %count.2.0, 3
  %.97 = getelementptr inbounds i8, ptr %.71, i64 %.94
  %.99 = load i64, ptr %.97, align 8
  %.101 = add nsw i64 %.99, %arg.change
  store i64 %.101, ptr %.97, align 8
  %.116 = add nsw i64 %place.3.0, 1
  %.149 = shl nsw i64 %.116, 3
  %.152 = getelementptr inbounds i8, ptr %.29, i64 %.149
  %.154 = load i64, ptr %.152, align 8
  %.157.not = icmp eq i64 %.154, -1
  br i1 %.157.not, label %B214, label %B82

B214:                                             ; preds = %B82, %B0
  %.166 = getelementptr inbounds nuw i8, ptr %arg.person, i64 20
  %.168 = load i32, ptr %.166, align 4
  %.171 = sext i32 %.168 to i64
  %.180 = getelementptr i8, ptr %arg.run, i64 336
  %.182 = load i64, ptr %.180, align 8, !invariant.load !1
  %.183 = inttoptr i64 %.182 to ptr
  %.206 = shl nsw i64 %.171, 3
  %.209 = getelementptr inbounds i8, ptr %.183, i64 %.206
  %.211 = load i64, ptr %.209, align 8
  %.215.not = icmp eq i64 %.211, -1
  br i1 %.215.not, label %common.ret, label %B292.preheader

B292.preheader:                                   ; preds = %B214
  %.222 = getelementptr i8, ptr %arg.run, i64 608
  %.224 = load i64, ptr %.222, align 8, !invariant.load !1
  %.225 = inttoptr i64 %.224 to ptr
  br label %B292

B292:                                             ; preds = %B292, %B292.preheader
  %place.1.2.0 = phi i64 [ %.273, %B292 ], [ %.171, %B292.preheader ]
  %seat.2.0 = phi i64 [ %.311, %B292 ], [ %.211, %B292.preheader ]
  %0 = ashr i64 %seat.2.0, 3
  %.249 = and i64 %0, -8
  %.252 = getelementptr inbounds i8, ptr %.225, i64 %.249
  %.254 = load i64, ptr %.252, align 8
  %.257 = and i64 %seat.2.0, 63
  %.258 = shl nuw i64 1, %.257
  %.259 = xor i64 %.254, %.258
  store i64 %.259, ptr %.252, align 8
  %.273 = add nsw i64 %place.1.2.0, 1
  %.306 = shl nsw i64 %.273, 3
  %.309 = getelementptr inbounds i8, ptr %.183, i64 %.306
  %.311 = load i64, ptr %.309, align 8
  %.314.not = icmp eq i64 %.311, -1
  br i1 %.314.not, label %common.ret, label %B292

common.ret:                                       ; preds = %B292, %B214
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

define internal i32 @ol_max.impl.4(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.x.0, i64 %arg.x.1) {
B0:
  %.13 = tail call i64 @llvm.smax.i64(i64 %arg.x.1, i64 %arg.x.0)
  store i64 %.13, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @hours.next_open(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.moment) #3 {
B0:
  %.28 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.135 = alloca i32, align 4
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.169 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.13 = load i8, ptr @switch.hours, align 1
  %.14.not = icmp eq i8 %.13, 0
  br i1 %.14.not, label %B32, label %B36

common.ret:                                       ; preds = %B130.endif.if.if, %B130.if.if, %B36.if.if, %B420, %B328, %B128, %B32
  %common.ret.op = phi i32 [ 0, %B32 ], [ 0, %B128 ], [ 0, %B328 ], [ 0, %B420 ], [ %.32, %B36.if.if ], [ %.141, %B130.if.if ], [ %.173, %B130.endif.if.if ]
  ret i32 %common.ret.op

B32:                                              ; preds = %B0
  store i64 %arg.moment, ptr %retptr, align 8
  br label %common.ret

B36:                                              ; preds = %B0
  store ptr null, ptr %.28, align 8
  %.32 = call i32 @hours.clock_now(ptr nonnull %.28, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.number)
  %.42 = load ptr, ptr %.28, align 8
  switch i32 %.32, label %B36.if.if [
    i32 -2, label %B36.endif
    i32 0, label %B36.endif
  ], !prof !0

B90:                                              ; preds = %B36.endif
  %.69 = getelementptr inbounds nuw i8, ptr %.42, i64 24
  %.71 = load i64, ptr %.69, align 8
  %.73 = icmp slt i64 %arg.moment, %.71
  br i1 %.73, label %B128, label %B116

B116:                                             ; preds = %B90
  %.87 = getelementptr inbounds nuw i8, ptr %.42, i64 16
  %.89 = load i64, ptr %.87, align 8
  br label %B128

B128:                                             ; preds = %B116, %B90
  %"$phi128.0.2.0" = phi i64 [ %.89, %B116 ], [ %arg.moment, %B90 ]
  store i64 %"$phi128.0.2.0", ptr %retptr, align 8
  br label %common.ret

B130:                                             ; preds = %B36.endif
  %.106 = getelementptr i8, ptr %arg.run, i64 400
  %.108 = load i64, ptr %.106, align 8, !invariant.load !1
  %.109 = inttoptr i64 %.108 to ptr
  %.126 = getelementptr inbounds nuw i8, ptr %.42, i64 8
  %.128 = load i32, ptr %.126, align 4
  %.132 = load i32, ptr %.42, align 4
  store i32 0, ptr %.135, align 4
  %.141 = call i32 @ol_max.impl.5(ptr nonnull %.135, ptr nonnull %excinfo.2, i32 %.128, i32 %.132)
  switch i32 %.141, label %B130.if.if [
    i32 -2, label %B130.endif
    i32 0, label %B130.endif
  ], !prof !0

B278:                                             ; preds = %B130.endif.endif
  %.209 = getelementptr i8, ptr %arg.run, i64 408
  %.211 = load i64, ptr %.209, align 8, !invariant.load !1
  %.212 = inttoptr i64 %.211 to ptr
  %.235 = shl nsw i64 %.183, 3
  %.238 = getelementptr inbounds i8, ptr %.212, i64 %.235
  %.240 = load i64, ptr %.238, align 8
  %.242 = icmp slt i64 %arg.moment, %.240
  br i1 %.242, label %B328, label %B332

B328:                                             ; preds = %B278
  store i64 %arg.moment, ptr %retptr, align 8
  br label %common.ret

B332:                                             ; preds = %B130.endif.endif, %B278
  %.258 = add nsw i64 %.183, 1
  %.262 = load i32, ptr %.162, align 4
  %.265 = sext i32 %.262 to i64
  %.266 = icmp slt i64 %.258, %.265
  br i1 %.266, label %B360, label %B420

B360:                                             ; preds = %B332
  %.304 = shl nsw i64 %.258, 3
  %.307 = getelementptr inbounds i8, ptr %.109, i64 %.304
  %.309 = load i64, ptr %.307, align 8
  br label %B420

B420:                                             ; preds = %B360, %B332
  %"$phi420.0.2.0" = phi i64 [ %.309, %B360 ], [ 4611686018427387904, %B332 ]
  store i64 %"$phi420.0.2.0", ptr %retptr, align 8
  br label %common.ret

B36.endif:                                        ; preds = %B36, %B36
  %.60 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.62 = load i64, ptr %.60, align 8
  %.64 = icmp eq i64 %arg.moment, %.62
  br i1 %.64, label %B90, label %B130

B36.if.if:                                        ; preds = %B36
  %.40 = icmp sgt i32 %.32, 0
  %.33 = load ptr, ptr %excinfo.1, align 8
  %.41 = select i1 %.40, ptr %.33, ptr undef
  store ptr %.41, ptr %excinfo, align 8
  br label %common.ret

B130.endif:                                       ; preds = %B130, %B130
  %.151 = load i32, ptr %.135, align 4
  %.119 = getelementptr i8, ptr %arg.run, i64 1584
  %.121 = load i64, ptr %.119, align 8, !invariant.load !1
  %.113 = getelementptr i8, ptr %arg.run, i64 992
  %.115 = load i64, ptr %.113, align 8, !invariant.load !1
  %.162 = getelementptr inbounds nuw i8, ptr %.42, i64 4
  %.164 = load i32, ptr %.162, align 4
  %.166 = add nsw i64 %arg.moment, 1
  %.167 = sext i32 %.151 to i64
  %.168 = sext i32 %.164 to i64
  store i64 0, ptr %.169, align 8
  %.173 = call i32 @hours.last_before.2(ptr nonnull %.169, ptr nonnull %excinfo.3, ptr %.109, i64 %.115, i64 %.121, i64 %.167, i64 %.168, i64 %.166)
  %.183 = load i64, ptr %.169, align 8
  switch i32 %.173, label %B130.endif.if.if [
    i32 -2, label %B130.endif.endif
    i32 0, label %B130.endif.endif
  ], !prof !0

B130.if.if:                                       ; preds = %B130
  %.149 = icmp sgt i32 %.141, 0
  %.142 = load ptr, ptr %excinfo.2, align 8
  %.150 = select i1 %.149, ptr %.142, ptr undef
  store ptr %.150, ptr %excinfo, align 8
  br label %common.ret

B130.endif.endif:                                 ; preds = %B130.endif, %B130.endif
  %.199 = load i32, ptr %.42, align 4
  %.201 = sext i32 %.199 to i64
  %.202.not = icmp slt i64 %.183, %.201
  br i1 %.202.not, label %B332, label %B278

B130.endif.if.if:                                 ; preds = %B130.endif
  %.181 = icmp sgt i32 %.173, 0
  %.174 = load ptr, ptr %excinfo.3, align 8
  %.182 = select i1 %.181, ptr %.174, ptr undef
  store ptr %.182, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @ol_max.impl.5(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i32 %arg.x.0, i32 %arg.x.1) #3 {
B0:
  %.13 = tail call i32 @llvm.smax.i32(i32 %arg.x.1, i32 %arg.x.0)
  store i32 %.13, ptr %retptr, align 4
  ret i32 0
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @hours.last_before.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.sums.0, i64 %arg.sums.1, i64 %arg.sums.2, i64 %arg.begin, i64 %arg.end, i64 %arg.target) #4 {
B0:
  %.172 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.16 = add nsw i64 %arg.begin, -1
  %.35 = icmp slt i64 %arg.begin, %arg.end
  br i1 %.35, label %B64, label %B162

B64:                                              ; preds = %B0
  %.65 = shl nsw i64 %arg.begin, 3
  %.68 = getelementptr inbounds i8, ptr %arg.sums.0, i64 %.65
  %.70 = load i64, ptr %.68, align 8
  %.72 = icmp slt i64 %.70, %arg.target
  br i1 %.72, label %B94, label %B162

B94:                                              ; preds = %B132, %B64
  %stride.2.1 = phi i64 [ %.89, %B132 ], [ 1, %B64 ]
  %low.3.1 = phi i64 [ %.79, %B132 ], [ %.16, %B64 ]
  %.79 = add nsw i64 %low.3.1, %stride.2.1
  %.89 = shl nsw i64 %stride.2.1, 1
  %.100 = add nsw i64 %.79, %.89
  %.102 = icmp slt i64 %.100, %arg.end
  br i1 %.102, label %B132, label %B162

B132:                                             ; preds = %B94
  %.130 = shl nsw i64 %.100, 3
  %.133 = getelementptr inbounds i8, ptr %arg.sums.0, i64 %.130
  %.135 = load i64, ptr %.133, align 8
  %.137 = icmp slt i64 %.135, %arg.target
  br i1 %.137, label %B94, label %B162

B162:                                             ; preds = %B132, %B94, %B64, %B0
  %stride.3.0 = phi i64 [ 1, %B64 ], [ 1, %B0 ], [ %.89, %B94 ], [ %.89, %B132 ]
  %low.4.0 = phi i64 [ %.16, %B64 ], [ %.16, %B0 ], [ %.79, %B94 ], [ %.79, %B132 ]
  %.166 = add nsw i64 %low.4.0, %stride.3.0
  store i64 0, ptr %.172, align 8
  %.178 = call i32 @ol_min.impl.3(ptr nonnull %.172, ptr nonnull %excinfo.1, i64 %.166, i64 %arg.end)
  switch i32 %.178, label %B162.if.if [
    i32 -2, label %B162.endif
    i32 0, label %B162.endif
  ], !prof !0

common.ret:                                       ; preds = %B162.if.if, %B286
  %common.ret.op = phi i32 [ 0, %B286 ], [ %.178, %B162.if.if ]
  ret i32 %common.ret.op

B286:                                             ; preds = %B218.else.if, %B162.endif
  %low.7.1 = phi i64 [ %low.4.0, %B162.endif ], [ %low.6.1, %B218.else.if ]
  store i64 %low.7.1, ptr %retptr, align 8
  br label %common.ret

B162.endif:                                       ; preds = %B162, %B162
  %.188 = load i64, ptr %.172, align 8
  %.206 = add nsw i64 %low.4.0, 1
  %.209 = icmp slt i64 %.206, %.188
  br i1 %.209, label %B218.else.if, label %B286

B162.if.if:                                       ; preds = %B162
  %.186 = icmp sgt i32 %.178, 0
  %.179 = load ptr, ptr %excinfo.1, align 8
  %.187 = select i1 %.186, ptr %.179, ptr undef
  store ptr %.187, ptr %excinfo, align 8
  br label %common.ret

B218.else.if:                                     ; preds = %B218.else.if, %B162.endif
  %low.5.0 = phi i64 [ %low.6.1, %B218.else.if ], [ %low.4.0, %B162.endif ]
  %high.2.0 = phi i64 [ %high.3.1, %B218.else.if ], [ %.188, %B162.endif ]
  %.218 = add nsw i64 %high.2.0, %low.5.0
  %.226.1 = ashr i64 %.218, 1
  %.270 = shl nsw i64 %.226.1, 3
  %.273 = getelementptr inbounds i8, ptr %arg.sums.0, i64 %.270
  %.275 = load i64, ptr %.273, align 8
  %.277 = icmp slt i64 %.275, %arg.target
  %high.3.1 = select i1 %.277, i64 %high.2.0, i64 %.226.1
  %low.6.1 = select i1 %.277, i64 %.226.1, i64 %low.5.0
  %.317 = add nsw i64 %low.6.1, 1
  %.321 = icmp slt i64 %.317, %high.3.1
  br i1 %.321, label %B218.else.if, label %B286
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @dispatch.wake(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.moment) #3 {
B0:
  %.118 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.60 = icmp sgt i64 %arg.moment, 4611686018427387903
  br i1 %.60, label %B124, label %B82

B82:                                              ; preds = %B0
  %.50 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.52 = load i64, ptr %.50, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 592
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.number, 88
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.63 = getelementptr inbounds nuw i8, ptr %.47, i64 72
  %.65 = load i64, ptr %.63, align 8
  %.67 = icmp slt i64 %.52, %.65
  %.76 = icmp sle i64 %.65, %arg.moment
  %or.cond = and i1 %.67, %.76
  br i1 %or.cond, label %B124, label %B128

common.ret:                                       ; preds = %B128.if.if, %B128.endif, %B124
  %common.ret.op = phi i32 [ 0, %B124 ], [ 0, %B128.endif ], [ %.122, %B128.if.if ]
  ret i32 %common.ret.op

B124:                                             ; preds = %B82, %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B128:                                             ; preds = %B82
  store i64 %arg.moment, ptr %.63, align 8
  %.113 = add nsw i64 %arg.number, 8796093022208
  store ptr null, ptr %.118, align 8
  %.122 = call i32 @events.schedule(ptr nonnull %.118, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.moment, i64 %.113, i64 -1, i64 0)
  switch i32 %.122, label %B128.if.if [
    i32 -2, label %B128.endif
    i32 0, label %B128.endif
  ], !prof !0

B128.endif:                                       ; preds = %B128, %B128
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B128.if.if:                                       ; preds = %B128
  %.130 = icmp sgt i32 %.122, 0
  %.123 = load ptr, ptr %excinfo.1, align 8
  %.131 = select i1 %.130, ptr %.123, ptr undef
  store ptr %.131, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @dispatch.comes_before(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.item, i64 %arg.lane) #3 {
B0:
  %.103 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.17 = icmp eq i64 %arg.lane, -1
  br i1 %.17, label %B146, label %B26

B26:                                              ; preds = %B0
  %.28 = getelementptr i8, ptr %arg.run, i64 712
  %.30 = load i64, ptr %.28, align 8, !invariant.load !1
  %.31 = inttoptr i64 %.30 to ptr
  %.52 = getelementptr i8, ptr %arg.run, i64 736
  %.54 = load i64, ptr %.52, align 8, !invariant.load !1
  %.55 = inttoptr i64 %.54 to ptr
  %.78 = mul nsw i64 %arg.lane, 36
  %.81 = getelementptr inbounds i8, ptr %.55, i64 %.78
  %.85 = getelementptr inbounds nuw i8, ptr %.81, i64 20
  %.87 = load i32, ptr %.85, align 4
  %.88 = sext i32 %.87 to i64
  %.95 = mul nsw i64 %.88, 104
  %.98 = getelementptr inbounds i8, ptr %.31, i64 %.95
  store i8 0, ptr %.103, align 1
  %.107 = call i32 @lanes.precedes(ptr nonnull %.103, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.order, ptr %arg.item, ptr %.98)
  %.117 = load i8, ptr %.103, align 1
  %.120 = icmp ne i8 %.117, 0
  switch i32 %.107, label %B26.endif.if.if [
    i32 -2, label %B146
    i32 0, label %B146
  ], !prof !0

common.ret:                                       ; preds = %B26.endif.if.if, %B146
  %common.ret.op = phi i32 [ 0, %B146 ], [ %.107, %B26.endif.if.if ]
  ret i32 %common.ret.op

B146:                                             ; preds = %B26, %B26, %B0
  %"$phi146.0.2.0" = phi i1 [ true, %B0 ], [ %.120, %B26 ], [ %.120, %B26 ]
  %.158 = zext i1 %"$phi146.0.2.0" to i8
  store i8 %.158, ptr %retptr, align 1
  br label %common.ret

B26.endif.if.if:                                  ; preds = %B26
  %.115 = icmp sgt i32 %.107, 0
  %.108 = load ptr, ptr %excinfo.1, align 8
  %.116 = select i1 %.115, ptr %.108, ptr undef
  store ptr %.116, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.gather_free(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.team, i64 %arg.rank) #3 {
B0.endif:
  %.330 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.17 = getelementptr inbounds nuw i8, ptr %arg.team, i64 48
  %.19 = load i32, ptr %.17, align 4
  %.21 = getelementptr inbounds nuw i8, ptr %arg.team, i64 52
  %.23 = load i32, ptr %.21, align 4
  %.60 = sub i32 %.23, %.19
  %.105102.not = icmp slt i32 %.60, 1
  br i1 %.105102.not, label %B468, label %B62.lr.ph

B62.lr.ph:                                        ; preds = %B0.endif
  %.158 = getelementptr i8, ptr %arg.run, i64 608
  %.160 = load i64, ptr %.158, align 8, !invariant.load !1
  %.161 = inttoptr i64 %.160 to ptr
  %.191 = getelementptr inbounds nuw i8, ptr %arg.team, i64 28
  %.226 = getelementptr i8, ptr %arg.run, i64 264
  %.268 = getelementptr i8, ptr %arg.run, i64 632
  %.377 = getelementptr i8, ptr %arg.run, i64 616
  br label %B62

B62:                                              ; preds = %B466, %B62.lr.ph
  %count.4.0105 = phi i64 [ 0, %B62.lr.ph ], [ %count.5.2, %B466 ]
  %.104100104 = phi i32 [ %.60, %B62.lr.ph ], [ %.114, %B466 ]
  %.111101103 = phi i32 [ %.19, %B62.lr.ph ], [ %.118, %B466 ]
  %.114 = add nsw i32 %.104100104, -1
  %.118 = add i32 %.111101103, 1
  %.177 = sext i32 %.111101103 to i64
  %.184 = shl nsw i64 %.177, 3
  %.187 = getelementptr inbounds i8, ptr %.161, i64 %.184
  %.189 = load i64, ptr %.187, align 8
  %.193 = load i32, ptr %.191, align 4
  %.197 = load i32, ptr %.17, align 4
  %.199 = sext i32 %.197 to i64
  %.200 = sub nsw i64 %.177, %.199
  %.201 = shl nsw i64 %.200, 6
  %.202 = sext i32 %.193 to i64
  %.203 = add nsw i64 %.201, %.202
  %.210.not = icmp eq i64 %.189, 0
  br i1 %.210.not, label %B466, label %B170.preheader

B170.preheader:                                   ; preds = %B62
  %.228 = load i64, ptr %.226, align 8, !invariant.load !1
  %.229 = inttoptr i64 %.228 to ptr
  %.270 = load i64, ptr %.268, align 8, !invariant.load !1
  %.271 = inttoptr i64 %.270 to ptr
  br label %B170

B170:                                             ; preds = %B438, %B170.preheader
  %count.2.1 = phi i64 [ %count.3.3, %B438 ], [ %count.4.0105, %B170.preheader ]
  %bits.2.1 = phi i64 [ %.432, %B438 ], [ %.189, %B170.preheader ]
  %.246 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %bits.2.1, i1 true)
  %.248 = add nsw i64 %.203, %.246
  %.255 = shl nsw i64 %.248, 3
  %.258 = getelementptr inbounds i8, ptr %.229, i64 %.255
  %.290 = load i32, ptr %.258, align 4
  %.291 = sext i32 %.290 to i64
  %.298 = mul nsw i64 %.291, 96
  %.301 = getelementptr inbounds i8, ptr %.271, i64 %.298
  %.307 = getelementptr inbounds nuw i8, ptr %.258, i64 4
  %.309 = load i32, ptr %.307, align 4
  %.311 = sext i32 %.309 to i64
  %.312 = icmp eq i64 %arg.rank, %.311
  br i1 %.312, label %B318, label %B438

B318:                                             ; preds = %B170
  %.318 = getelementptr inbounds nuw i8, ptr %.301, i64 44
  %.320 = load i32, ptr %.318, align 4
  %.322 = icmp eq i32 %.320, -1
  br i1 %.322, label %B350, label %B438

B350:                                             ; preds = %B318
  store i8 0, ptr %.330, align 1
  %.334 = call i32 @people.on_shift(ptr nonnull %.330, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.301)
  %.335 = load ptr, ptr %excinfo.1, align 8
  %.344 = load i8, ptr %.330, align 1
  %.347 = icmp eq i8 %.344, 0
  br i1 %.347, label %B350.endif.thread, label %B350.endif

B382:                                             ; preds = %B350.endif, %B350.endif
  %.369 = load i32, ptr %.258, align 4
  %.379 = load i64, ptr %.377, align 8, !invariant.load !1
  %.380 = inttoptr i64 %.379 to ptr
  %.397 = sext i32 %.369 to i64
  %.404 = shl nsw i64 %count.2.1, 3
  %.407 = getelementptr inbounds i8, ptr %.380, i64 %.404
  store i64 %.397, ptr %.407, align 8
  %.411 = add nsw i64 %count.2.1, 1
  br label %B438

B438:                                             ; preds = %B350.endif.thread, %B350.endif.thread, %B382, %B318, %B170
  %count.3.3 = phi i64 [ %.411, %B382 ], [ %count.2.1, %B170 ], [ %count.2.1, %B318 ], [ %count.2.1, %B350.endif.thread ], [ %count.2.1, %B350.endif.thread ]
  %.430 = add nsw i64 %bits.2.1, -1
  %.432 = and i64 %.430, %bits.2.1
  %.435.not = icmp eq i64 %.432, 0
  br i1 %.435.not, label %B466, label %B170

B466:                                             ; preds = %B438, %B62
  %count.5.2 = phi i64 [ %count.4.0105, %B62 ], [ %count.3.3, %B438 ]
  %.105 = icmp sgt i32 %.104100104, 1
  br i1 %.105, label %B62, label %B468

common.ret:                                       ; preds = %B350.endif.if.if, %B468
  %common.ret.op = phi i32 [ 0, %B468 ], [ %.334, %B350.endif.if.if ]
  ret i32 %common.ret.op

B468:                                             ; preds = %B466, %B0.endif
  %count.4.0.lcssa = phi i64 [ 0, %B0.endif ], [ %count.5.2, %B466 ]
  store i64 %count.4.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B350.endif:                                       ; preds = %B350
  switch i32 %.334, label %B350.endif.if.if [
    i32 -2, label %B382
    i32 0, label %B382
  ], !prof !0

B350.endif.thread:                                ; preds = %B350
  switch i32 %.334, label %B350.endif.if.if [
    i32 -2, label %B438
    i32 0, label %B438
  ], !prof !0

B350.endif.if.if:                                 ; preds = %B350.endif.thread, %B350.endif
  %.342.le = icmp sgt i32 %.334, 0
  %.343.le = select i1 %.342.le, ptr %.335, ptr undef
  store ptr %.343.le, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #6

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.taker(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.lane, i64 %arg.count) #3 {
B0:
  %.75 = alloca [3 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.75, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.75, i64 16
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.280 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.339 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.16 = getelementptr i8, ptr %arg.run, i64 592
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  %.19 = inttoptr i64 %.18 to ptr
  %.38 = load i32, ptr %arg.lane, align 4
  %.39 = sext i32 %.38 to i64
  %.46 = mul nsw i64 %.39, 88
  %.49 = getelementptr inbounds i8, ptr %.19, i64 %.46
  %.56 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 4
  %.58 = load i32, ptr %.56, align 4
  %.60 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 8
  %.62 = load i32, ptr %.60, align 4
  %.64 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 12
  %.66 = load i32, ptr %.64, align 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %.75, i8 0, i64 24, i1 false)
  %.82 = call i32 @people.wanted(ptr nonnull %.75, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.49, i32 %.58, i32 %.62, i32 %.66)
  %.92.fca.0.load = load i64, ptr %.75, align 8
  %.92.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.92.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  switch i32 %.82, label %B0.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B172:                                             ; preds = %B172.lr.ph, %B334
  %best.2.0108 = phi i64 [ -1, %B172.lr.ph ], [ %best.3.2, %B334 ]
  %.201103106 = phi i64 [ 0, %B172.lr.ph ], [ %.208, %B334 ]
  %.208 = add nuw nsw i64 %.201103106, 1
  %.267 = shl nsw i64 %.201103106, 3
  %.270 = getelementptr inbounds nuw i8, ptr %.245, i64 %.267
  %.272 = load i64, ptr %.270, align 8
  store i8 0, ptr %.280, align 1
  %.287 = call i32 @people.can_take(ptr nonnull %.280, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.272, i64 %.92.fca.0.load, i64 %.92.fca.1.load, i64 %.92.fca.2.load)
  %.288 = load ptr, ptr %excinfo.2, align 8
  %.297 = load i8, ptr %.280, align 1
  %.300 = icmp eq i8 %.297, 0
  br i1 %.300, label %B172.endif.thread, label %B172.endif

B250:                                             ; preds = %B172.endif, %B172.endif
  %.320 = icmp eq i64 %best.2.0108, -1
  br i1 %.320, label %B334, label %B272

B272:                                             ; preds = %B250
  %.329 = load i32, ptr %.327, align 4
  %.333 = load i32, ptr %.56, align 4
  %.335 = sext i32 %.329 to i64
  %.336 = sext i32 %.333 to i64
  store i8 0, ptr %.339, align 1
  %.343 = call i32 @people.is_better(ptr nonnull %.339, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.335, i64 %.336, i64 %.272, i64 %best.2.0108)
  %.353 = load i8, ptr %.339, align 1
  %.356 = icmp eq i8 %.353, 0
  %best.2.0..272 = select i1 %.356, i64 %best.2.0108, i64 %.272
  switch i32 %.343, label %B272.endif.if.if [
    i32 -2, label %B334
    i32 0, label %B334
  ], !prof !0

B334:                                             ; preds = %B172.endif.thread, %B172.endif.thread, %B272, %B272, %B250
  %best.3.2 = phi i64 [ %.272, %B250 ], [ %best.2.0108, %B172.endif.thread ], [ %best.2.0..272, %B272 ], [ %best.2.0..272, %B272 ], [ %best.2.0108, %B172.endif.thread ]
  %exitcond.not = icmp eq i64 %.208, %arg.count
  br i1 %exitcond.not, label %B336, label %B172

common.ret:                                       ; preds = %B272.endif.if.if, %B172.endif.if.if, %B0.if.if, %B336
  %common.ret.op = phi i32 [ 0, %B336 ], [ %.82, %B0.if.if ], [ %.287, %B172.endif.if.if ], [ %.343, %B272.endif.if.if ]
  ret i32 %common.ret.op

B336:                                             ; preds = %B0.endif.endif, %B334
  %best.2.0.lcssa = phi i64 [ -1, %B0.endif.endif ], [ %best.3.2, %B334 ]
  store i64 %best.2.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.90 = icmp sgt i32 %.82, 0
  %.83 = load ptr, ptr %excinfo.1, align 8
  %.91 = select i1 %.90, ptr %.83, ptr undef
  store ptr %.91, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0, %B0
  %.195105.not = icmp slt i64 %arg.count, 1
  br i1 %.195105.not, label %B336, label %B172.lr.ph

B172.lr.ph:                                       ; preds = %B0.endif.endif
  %.242 = getelementptr i8, ptr %arg.run, i64 616
  %.244 = load i64, ptr %.242, align 8, !invariant.load !1
  %.245 = inttoptr i64 %.244 to ptr
  %.327 = getelementptr inbounds nuw i8, ptr %.49, i64 8
  br label %B172

B172.endif:                                       ; preds = %B172
  switch i32 %.287, label %B172.endif.if.if [
    i32 -2, label %B250
    i32 0, label %B250
  ], !prof !0

B172.endif.thread:                                ; preds = %B172
  switch i32 %.287, label %B172.endif.if.if [
    i32 -2, label %B334
    i32 0, label %B334
  ], !prof !0

B172.endif.if.if:                                 ; preds = %B172.endif.thread, %B172.endif
  %.295.le = icmp sgt i32 %.287, 0
  %.296.le = select i1 %.295.le, ptr %.288, ptr undef
  store ptr %.296.le, ptr %excinfo, align 8
  br label %common.ret

B272.endif.if.if:                                 ; preds = %B272
  %.351 = icmp sgt i32 %.343, 0
  %.344 = load ptr, ptr %excinfo.3, align 8
  %.352 = select i1 %.351, ptr %.344, ptr undef
  store ptr %.352, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.wanted(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.team, i32 %arg.wish.0, i32 %arg.wish.1, i32 %arg.wish.2) #3 {
B0:
  %.274 = alloca i8, align 1
  %arg.wish.1.fr = freeze i32 %arg.wish.1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.20 = sext i32 %arg.wish.0 to i64
  %.25 = sext i32 %arg.wish.1.fr to i64
  %.30 = sext i32 %arg.wish.2 to i64
  %.37 = load i8, ptr @switch.wishes, align 1
  %.38.not = icmp eq i8 %.37, 0
  br i1 %.38.not, label %B188, label %B290

common.ret:                                       ; preds = %B398.endif.if.if, %B684.split.us, %B746, %B590, %B334, %B188
  %common.ret.op = phi i32 [ 0, %B188 ], [ 0, %B334 ], [ 0, %B590 ], [ 0, %B684.split.us ], [ 0, %B746 ], [ %.us-phi140, %B398.endif.if.if ]
  ret i32 %common.ret.op

B188:                                             ; preds = %B0
  store i64 %.20, ptr %retptr, align 8
  %retptr.repack104 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %retptr.repack104, i8 -1, i64 16, i1 false)
  br label %common.ret

B290:                                             ; preds = %B0
  %.66 = icmp eq i32 %arg.wish.1.fr, -1
  %.69 = icmp eq i32 %arg.wish.2, -1
  %or.cond = select i1 %.66, i1 %.69, i1 false
  br i1 %or.cond, label %B334, label %B344.endif

B334:                                             ; preds = %B290
  store i64 %.20, ptr %retptr, align 8
  %retptr.repack120 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 %.25, ptr %retptr.repack120, align 8
  %retptr.repack122 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 %.30, ptr %retptr.repack122, align 8
  br label %common.ret

B398:                                             ; preds = %B398.lr.ph, %B744
  %.188129137 = phi i32 [ %.198, %B744 ], [ %.144, %B398.lr.ph ]
  %.195132136 = phi i32 [ %.202, %B744 ], [ %.101, %B398.lr.ph ]
  %.198 = add nsw i32 %.188129137, -1
  %.202 = add i32 %.195132136, 1
  %.251 = sext i32 %.195132136 to i64
  %.258 = shl nsw i64 %.251, 3
  %.261 = getelementptr inbounds i8, ptr %.235, i64 %.258
  %.265 = load i32, ptr %.261, align 4
  %.272 = sext i32 %.265 to i64
  store i8 0, ptr %.274, align 1
  %.278 = call i32 @people.is_skilled(ptr nonnull %.274, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.272, i64 %.20)
  %.288 = load i8, ptr %.274, align 1
  %.291 = icmp eq i8 %.288, 0
  br i1 %.291, label %B398.endif.thread, label %B398.endif

B486:                                             ; preds = %B398.endif, %B398.endif
  %.315 = load i64, ptr %.313, align 8, !invariant.load !1
  %.316 = inttoptr i64 %.315 to ptr
  %.340 = mul nsw i64 %.272, 96
  %.343 = getelementptr inbounds i8, ptr %.316, i64 %.340
  %.345 = getelementptr inbounds nuw i8, ptr %.343, i64 32
  %.347 = load i64, ptr %.345, align 8
  %.351 = load i64, ptr %.349, align 8
  %.352 = icmp sgt i64 %.347, %.351
  %.360 = icmp eq i32 %.265, %arg.wish.1.fr
  %or.cond146 = select i1 %.352, i1 %.360, i1 false
  br i1 %or.cond146, label %B590, label %B744

B590:                                             ; preds = %B486
  store i64 %.20, ptr %retptr, align 8
  %retptr.repack116 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 %.25, ptr %retptr.repack116, align 8
  %retptr.repack118 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 -1, ptr %retptr.repack118, align 8
  br label %common.ret

B744:                                             ; preds = %B398.endif.thread, %B398.endif.thread, %B486
  %.189 = icmp samesign ugt i32 %.188129137, 1
  br i1 %.189, label %B398, label %B746

B746:                                             ; preds = %B744.us, %B344.endif, %B744
  store i64 %.20, ptr %retptr, align 8
  %retptr.repack108 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %retptr.repack108, i8 -1, i64 16, i1 false)
  br label %common.ret

B344.endif:                                       ; preds = %B290
  %.99 = getelementptr inbounds nuw i8, ptr %arg.team, i64 28
  %.101 = load i32, ptr %.99, align 4
  %.103 = getelementptr inbounds nuw i8, ptr %arg.team, i64 32
  %.105 = load i32, ptr %.103, align 4
  %.144 = sub i32 %.105, %.101
  %.189135.not = icmp slt i32 %.144, 1
  br i1 %.189135.not, label %B746, label %B398.lr.ph

B398.lr.ph:                                       ; preds = %B344.endif
  %.232 = getelementptr i8, ptr %arg.run, i64 264
  %.234 = load i64, ptr %.232, align 8, !invariant.load !1
  %.235 = inttoptr i64 %.234 to ptr
  %.313 = getelementptr i8, ptr %arg.run, i64 632
  %.349 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  br i1 %.66, label %B398.us, label %B398

B398.us:                                          ; preds = %B744.us, %B398.lr.ph
  %.188129137.us = phi i32 [ %.198.us, %B744.us ], [ %.144, %B398.lr.ph ]
  %.195132136.us = phi i32 [ %.202.us, %B744.us ], [ %.101, %B398.lr.ph ]
  %.198.us = add nsw i32 %.188129137.us, -1
  %.202.us = add i32 %.195132136.us, 1
  %.251.us = sext i32 %.195132136.us to i64
  %.258.us = shl nsw i64 %.251.us, 3
  %.261.us = getelementptr inbounds i8, ptr %.235, i64 %.258.us
  %.265.us = load i32, ptr %.261.us, align 4
  %.272.us = sext i32 %.265.us to i64
  store i8 0, ptr %.274, align 1
  %.278.us = call i32 @people.is_skilled(ptr nonnull %.274, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.272.us, i64 %.20)
  %.288.us = load i8, ptr %.274, align 1
  %.291.us = icmp eq i8 %.288.us, 0
  br i1 %.291.us, label %B398.endif.thread.us, label %B398.endif.us

B398.endif.us:                                    ; preds = %B398.us
  switch i32 %.278.us, label %B398.endif.if.if [
    i32 -2, label %B486.us
    i32 0, label %B486.us
  ], !prof !0

B486.us:                                          ; preds = %B398.endif.us, %B398.endif.us
  %.315.us = load i64, ptr %.313, align 8, !invariant.load !1
  %.316.us = inttoptr i64 %.315.us to ptr
  %.340.us = mul nsw i64 %.272.us, 96
  %.343.us = getelementptr inbounds i8, ptr %.316.us, i64 %.340.us
  %.345.us = getelementptr inbounds nuw i8, ptr %.343.us, i64 32
  %.347.us = load i64, ptr %.345.us, align 8
  %.351.us = load i64, ptr %.349, align 8
  %.352.us = icmp sle i64 %.347.us, %.351.us
  %.396.not.us = icmp eq i32 %.265.us, %arg.wish.2
  %or.cond147 = select i1 %.352.us, i1 true, i1 %.396.not.us
  br i1 %or.cond147, label %B744.us, label %B684.split.us

B398.endif.thread.us:                             ; preds = %B398.us
  switch i32 %.278.us, label %B398.endif.if.if [
    i32 -2, label %B744.us
    i32 0, label %B744.us
  ], !prof !0

B744.us:                                          ; preds = %B398.endif.thread.us, %B398.endif.thread.us, %B486.us
  %.189.us = icmp samesign ugt i32 %.188129137.us, 1
  br i1 %.189.us, label %B398.us, label %B746

B684.split.us:                                    ; preds = %B486.us
  store i64 %.20, ptr %retptr, align 8
  %retptr.repack112 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 -1, ptr %retptr.repack112, align 8
  %retptr.repack114 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 %.30, ptr %retptr.repack114, align 8
  br label %common.ret

B398.endif:                                       ; preds = %B398
  switch i32 %.278, label %B398.endif.if.if [
    i32 -2, label %B486
    i32 0, label %B486
  ], !prof !0

B398.endif.thread:                                ; preds = %B398
  switch i32 %.278, label %B398.endif.if.if [
    i32 -2, label %B744
    i32 0, label %B744
  ], !prof !0

B398.endif.if.if:                                 ; preds = %B398.endif.thread, %B398.endif, %B398.endif.thread.us, %B398.endif.us
  %.us-phi140 = phi i32 [ %.278.us, %B398.endif.us ], [ %.278.us, %B398.endif.thread.us ], [ %.278, %B398.endif.thread ], [ %.278, %B398.endif ]
  %.279.le = load ptr, ptr %excinfo.1, align 8
  %.286.le = icmp sgt i32 %.us-phi140, 0
  %.287.le = select i1 %.286.le, ptr %.279.le, ptr undef
  store ptr %.287.le, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @people.is_skilled(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.skill) #3 {
B0:
  %.11 = getelementptr i8, ptr %arg.run, i64 352
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.34 = getelementptr i8, ptr %arg.run, i64 632
  %.36 = load i64, ptr %.34, align 8, !invariant.load !1
  %.37 = inttoptr i64 %.36 to ptr
  %.59 = mul nsw i64 %arg.number, 96
  %.62 = getelementptr inbounds i8, ptr %.37, i64 %.59
  %.64 = getelementptr inbounds nuw i8, ptr %.62, i64 4
  %.66 = load i32, ptr %.64, align 4
  %.67 = sext i32 %.66 to i64
  %.68 = add nsw i64 %arg.skill, %.67
  %.75 = shl nsw i64 %.68, 3
  %.78 = getelementptr inbounds i8, ptr %.14, i64 %.75
  %.80 = load double, ptr %.78, align 8
  %.81 = fcmp ogt double %.80, 0.000000e+00
  %.82 = zext i1 %.81 to i8
  store i8 %.82, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.can_take(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.want.0, i64 %arg.want.1, i64 %arg.want.2) #3 {
B0:
  %.37 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  store i8 0, ptr %.37, align 1
  %.41 = call i32 @people.is_skilled(ptr nonnull %.37, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.number, i64 %arg.want.0)
  %.42 = load ptr, ptr %excinfo.1, align 8
  %.49 = icmp sgt i32 %.41, 0
  %.50 = select i1 %.49, ptr %.42, ptr undef
  %.51 = load i8, ptr %.37, align 1
  %.54 = icmp eq i8 %.51, 0
  br i1 %.54, label %B0.endif.thread, label %B0.endif

B50:                                              ; preds = %B0.endif, %B0.endif
  %.78.not = icmp eq i64 %arg.number, %arg.want.2
  br i1 %.78.not, label %B94, label %B62

B62:                                              ; preds = %B50
  %.85 = icmp eq i64 %arg.want.1, -1
  %.91 = icmp eq i64 %arg.want.1, %arg.number
  %spec.select = select i1 %.85, i1 true, i1 %.91
  %0 = zext i1 %spec.select to i8
  br label %B94

common.ret:                                       ; preds = %B0.endif.if.if, %B94
  %common.ret.op = phi i32 [ 0, %B94 ], [ %.41, %B0.endif.if.if ]
  ret i32 %common.ret.op

B94:                                              ; preds = %B0.endif.thread, %B0.endif.thread, %B62, %B50
  %"$phi94.0.4.0" = phi i8 [ %0, %B62 ], [ 0, %B0.endif.thread ], [ 0, %B50 ], [ 0, %B0.endif.thread ]
  store i8 %"$phi94.0.4.0", ptr %retptr, align 1
  br label %common.ret

B0.endif:                                         ; preds = %B0
  switch i32 %.41, label %B0.endif.if.if [
    i32 -2, label %B50
    i32 0, label %B50
  ], !prof !0

B0.endif.thread:                                  ; preds = %B0
  switch i32 %.41, label %B0.endif.if.if [
    i32 -2, label %B94
    i32 0, label %B94
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif.thread, %B0.endif
  store ptr %.50, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @people.is_better(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.takes, i64 %arg.skill, i64 %arg.one, i64 %arg.two) #3 {
B0:
  switch i64 %arg.takes, label %B248 [
    i64 2, label %common.ret
    i64 1, label %B52
  ]

common.ret:                                       ; preds = %B248, %B52, %B0
  %.295.sink.shrunk = phi i1 [ %.294, %B248 ], [ %.204, %B52 ], [ false, %B0 ]
  %.295.sink = zext i1 %.295.sink.shrunk to i8
  store i8 %.295.sink, ptr %retptr, align 1
  ret i32 0

B52:                                              ; preds = %B0
  %.45 = getelementptr i8, ptr %arg.run, i64 352
  %.47 = load i64, ptr %.45, align 8, !invariant.load !1
  %.48 = inttoptr i64 %.47 to ptr
  %.69 = getelementptr i8, ptr %arg.run, i64 632
  %.71 = load i64, ptr %.69, align 8, !invariant.load !1
  %.72 = inttoptr i64 %.71 to ptr
  %.95 = mul nsw i64 %arg.one, 96
  %.98 = getelementptr inbounds i8, ptr %.72, i64 %.95
  %.102 = getelementptr inbounds nuw i8, ptr %.98, i64 4
  %.104 = load i32, ptr %.102, align 4
  %.106 = sext i32 %.104 to i64
  %.107 = add nsw i64 %arg.skill, %.106
  %.114 = shl nsw i64 %.107, 3
  %.117 = getelementptr inbounds i8, ptr %.48, i64 %.114
  %.119 = load double, ptr %.117, align 8
  %.177 = mul nsw i64 %arg.two, 96
  %.180 = getelementptr inbounds i8, ptr %.72, i64 %.177
  %.184 = getelementptr inbounds nuw i8, ptr %.180, i64 4
  %.186 = load i32, ptr %.184, align 4
  %.188 = sext i32 %.186 to i64
  %.189 = add nsw i64 %arg.skill, %.188
  %.198 = shl nsw i64 %.189, 3
  %.201 = getelementptr inbounds i8, ptr %.48, i64 %.198
  %.203 = load double, ptr %.201, align 8
  %.204 = fcmp ogt double %.119, %.203
  br label %common.ret

B248:                                             ; preds = %B0
  %.215 = getelementptr i8, ptr %arg.run, i64 632
  %.217 = load i64, ptr %.215, align 8, !invariant.load !1
  %.218 = inttoptr i64 %.217 to ptr
  %.241 = mul nsw i64 %arg.one, 96
  %.244 = getelementptr inbounds i8, ptr %.218, i64 %.241
  %.248 = getelementptr inbounds nuw i8, ptr %.244, i64 64
  %.250 = load i64, ptr %.248, align 8
  %.284 = mul nsw i64 %arg.two, 96
  %.287 = getelementptr inbounds i8, ptr %.218, i64 %.284
  %.291 = getelementptr inbounds nuw i8, ptr %.287, i64 64
  %.293 = load i64, ptr %.291, align 8
  %.294 = icmp slt i64 %.250, %.293
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @dispatch.joined(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.lane) #3 {
B0:
  %.10 = getelementptr i8, ptr %arg.run, i64 712
  %.12 = load i64, ptr %.10, align 8, !invariant.load !1
  %.13 = inttoptr i64 %.12 to ptr
  %.33 = getelementptr i8, ptr %arg.run, i64 736
  %.35 = load i64, ptr %.33, align 8, !invariant.load !1
  %.36 = inttoptr i64 %.35 to ptr
  %.58 = mul nsw i64 %arg.lane, 36
  %.61 = getelementptr inbounds i8, ptr %.36, i64 %.58
  %.63 = getelementptr inbounds nuw i8, ptr %.61, i64 20
  %.65 = load i32, ptr %.63, align 4
  %.66 = sext i32 %.65 to i64
  %.73 = mul nsw i64 %.66, 104
  %.76 = getelementptr inbounds i8, ptr %.13, i64 %.73
  %.78 = getelementptr inbounds nuw i8, ptr %.76, i64 16
  %.80 = load i64, ptr %.78, align 8
  store i64 %.80, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @dispatch.may_offer(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.group) #3 {
B0.endif:
  %.10 = load i32, ptr %arg.group, align 4
  %.11 = getelementptr inbounds nuw i8, ptr %arg.group, i64 4
  %.13 = load i32, ptr %.11, align 4
  %.50 = sub i32 %.13, %.10
  %.220 = getelementptr i8, ptr %arg.run, i64 600
  %.9567.not = icmp slt i32 %.50, 1
  br i1 %.9567.not, label %common.ret, label %B58.lr.ph

B58.lr.ph:                                        ; preds = %B0.endif
  %.138 = getelementptr i8, ptr %arg.run, i64 592
  %.140 = load i64, ptr %.138, align 8, !invariant.load !1
  %.141 = inttoptr i64 %.140 to ptr
  %.162 = getelementptr i8, ptr %arg.run, i64 312
  %.164 = load i64, ptr %.162, align 8, !invariant.load !1
  %.165 = inttoptr i64 %.164 to ptr
  br label %B58

B58:                                              ; preds = %B228, %B58.lr.ph
  %.946369 = phi i32 [ %.50, %B58.lr.ph ], [ %.104, %B228 ]
  %.1016568 = phi i32 [ %.10, %B58.lr.ph ], [ %.108, %B228 ]
  %.104 = add nsw i32 %.946369, -1
  %.108 = add i32 %.1016568, 1
  %.181 = sext i32 %.1016568 to i64
  %.188 = shl nsw i64 %.181, 3
  %.191 = getelementptr inbounds i8, ptr %.165, i64 %.188
  %.193 = load i64, ptr %.191, align 8
  %.200 = mul nsw i64 %.193, 88
  %.203 = getelementptr inbounds i8, ptr %.141, i64 %.200
  %.209 = getelementptr inbounds nuw i8, ptr %.203, i64 56
  %.211 = load i32, ptr %.209, align 4
  %.213 = icmp sgt i32 %.211, 0
  br i1 %.213, label %B162, label %B228

B162:                                             ; preds = %B58
  %.222 = load i64, ptr %.220, align 8, !invariant.load !1
  %.223 = inttoptr i64 %.222 to ptr
  %.240 = getelementptr inbounds nuw i8, ptr %.203, i64 44
  %.242 = load i32, ptr %.240, align 4
  %.245 = sext i32 %.242 to i64
  %.252 = shl nsw i64 %.245, 3
  %.255 = getelementptr inbounds i8, ptr %.223, i64 %.252
  %.257 = load i64, ptr %.255, align 8
  %.258 = icmp sgt i64 %.257, 0
  br i1 %.258, label %common.ret, label %B228

common.ret:                                       ; preds = %B228, %B162, %B0.endif
  %storemerge62 = phi i8 [ 0, %B0.endif ], [ 0, %B228 ], [ 1, %B162 ]
  store i8 %storemerge62, ptr %retptr, align 1
  ret i32 0

B228:                                             ; preds = %B162, %B58
  %.95 = icmp samesign ugt i32 %.946369, 1
  br i1 %.95, label %B58, label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @dispatch.interrupt(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.group) #4 {
B0.endif:
  %.343 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.426 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.631 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.659 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.10 = load i32, ptr %arg.group, align 4
  %.11 = getelementptr inbounds nuw i8, ptr %arg.group, i64 4
  %.13 = load i32, ptr %.11, align 4
  %.50 = sub i32 %.13, %.10
  %.96160.not = icmp slt i32 %.50, 1
  br i1 %.96160.not, label %B788, label %B88.lr.ph

B88.lr.ph:                                        ; preds = %B0.endif
  %.139 = getelementptr i8, ptr %arg.run, i64 312
  %.141 = load i64, ptr %.139, align 8, !invariant.load !1
  %.142 = inttoptr i64 %.141 to ptr
  %.176 = getelementptr i8, ptr %arg.run, i64 592
  %.178 = load i64, ptr %.176, align 8, !invariant.load !1
  %.179 = inttoptr i64 %.178 to ptr
  %.264 = getelementptr i8, ptr %arg.run, i64 712
  %.288 = getelementptr i8, ptr %arg.run, i64 736
  br label %B88

B88:                                              ; preds = %B784, %B88.lr.ph
  %.95154162 = phi i32 [ %.50, %B88.lr.ph ], [ %.105, %B784 ]
  %.102157161 = phi i32 [ %.10, %B88.lr.ph ], [ %.109, %B784 ]
  %.105 = add nsw i32 %.95154162, -1
  %.109 = add i32 %.102157161, 1
  %.158 = sext i32 %.102157161 to i64
  %.165 = shl nsw i64 %.158, 3
  %.168 = getelementptr inbounds i8, ptr %.142, i64 %.165
  %.170 = load i64, ptr %.168, align 8
  %.201 = mul nsw i64 %.170, 88
  %.204 = getelementptr inbounds i8, ptr %.179, i64 %.201
  %.210 = getelementptr inbounds nuw i8, ptr %.204, i64 4
  %.212 = load i32, ptr %.210, align 4
  %.213.not = icmp eq i32 %.212, 0
  br i1 %.213.not, label %B784, label %B190

B190:                                             ; preds = %B88
  %.216 = getelementptr inbounds nuw i8, ptr %.204, i64 56
  %.218 = load i32, ptr %.216, align 4
  %.220 = icmp sgt i32 %.218, 0
  br i1 %.220, label %B214, label %B784

B214:                                             ; preds = %B190
  %.223 = getelementptr inbounds nuw i8, ptr %.204, i64 64
  %.225 = load i32, ptr %.223, align 4
  %.242.not = icmp eq i32 %.225, -1
  br i1 %.242.not, label %B784, label %B278.preheader

B278.preheader:                                   ; preds = %B214
  %.266 = load i64, ptr %.264, align 8, !invariant.load !1
  %.267 = inttoptr i64 %.266 to ptr
  %.290 = load i64, ptr %.288, align 8, !invariant.load !1
  %.291 = inttoptr i64 %.290 to ptr
  br label %B278

B278:                                             ; preds = %B514, %B278.preheader
  %lane.2.2 = phi i32 [ %.523, %B514 ], [ %.225, %B278.preheader ]
  %best_person.4.2 = phi i64 [ %best_person.3.4, %B514 ], [ -1, %B278.preheader ]
  %best_lane.2.2 = phi i64 [ %best_lane.3.4, %B514 ], [ -1, %B278.preheader ]
  %.308 = sext i32 %lane.2.2 to i64
  %.315 = mul nsw i64 %.308, 36
  %.318 = getelementptr inbounds i8, ptr %.291, i64 %.315
  %.320 = getelementptr inbounds nuw i8, ptr %.318, i64 20
  %.322 = load i32, ptr %.320, align 4
  %.323 = sext i32 %.322 to i64
  %.330 = mul nsw i64 %.323, 104
  %.333 = getelementptr inbounds i8, ptr %.267, i64 %.330
  %.339 = load i32, ptr %.204, align 4
  %.341 = sext i32 %.339 to i64
  store i8 0, ptr %.343, align 1
  %.347 = call i32 @dispatch.comes_before(ptr nonnull %.343, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.341, ptr %.333, i64 %best_lane.2.2)
  %.348 = load ptr, ptr %excinfo.1, align 8
  %.357 = load i8, ptr %.343, align 1
  %.360 = icmp eq i8 %.357, 0
  br i1 %.360, label %B278.endif.thread, label %B278.endif

B414:                                             ; preds = %B278.endif, %B278.endif
  store i64 0, ptr %.426, align 8
  %.430 = call i32 @people.victim(ptr nonnull %.426, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.318)
  switch i32 %.430, label %B414.if.if [
    i32 -2, label %B414.endif
    i32 0, label %B414.endif
  ], !prof !0

B514:                                             ; preds = %B414.endif, %B278.endif.thread, %B278.endif.thread
  %best_person.3.4 = phi i64 [ %best_person.4.2, %B278.endif.thread ], [ %spec.select, %B414.endif ], [ %best_person.4.2, %B278.endif.thread ]
  %best_lane.3.4 = phi i64 [ %best_lane.2.2, %B278.endif.thread ], [ %spec.select148, %B414.endif ], [ %best_lane.2.2, %B278.endif.thread ]
  %.521 = getelementptr inbounds nuw i8, ptr %.318, i64 32
  %.523 = load i32, ptr %.521, align 4
  %.527.not = icmp eq i32 %.523, -1
  br i1 %.527.not, label %B588, label %B278

B588:                                             ; preds = %B514
  %.543.not = icmp eq i64 %best_lane.3.4, -1
  br i1 %.543.not, label %B784, label %B610

B610:                                             ; preds = %B588
  %.578 = mul nsw i64 %best_lane.3.4, 36
  %.581 = getelementptr inbounds i8, ptr %.291, i64 %.578
  %.585 = getelementptr inbounds nuw i8, ptr %.581, i64 20
  %.587 = load i32, ptr %.585, align 4
  %.613 = sext i32 %.587 to i64
  %.620 = mul nsw i64 %.613, 104
  %.623 = getelementptr inbounds i8, ptr %.267, i64 %.620
  %.625 = getelementptr inbounds nuw i8, ptr %.623, i64 32
  %.627 = load i32, ptr %.625, align 4
  %.630 = sext i32 %.627 to i64
  store ptr null, ptr %.631, align 8
  %.635 = call i32 @work.pause(ptr nonnull %.631, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %best_person.3.4, i64 %.630)
  switch i32 %.635, label %B610.if.if [
    i32 -2, label %B610.endif
    i32 0, label %B610.endif
  ], !prof !0

B784:                                             ; preds = %B588, %B214, %B190, %B88
  %.96 = icmp sgt i32 %.95154162, 1
  br i1 %.96, label %B88, label %B788

common.ret:                                       ; preds = %B610.endif.if.if, %B610.endif.endif, %B610.if.if, %B414.if.if, %B278.endif.if.if, %B788
  %common.ret.op = phi i32 [ 0, %B788 ], [ %.347, %B278.endif.if.if ], [ %.430, %B414.if.if ], [ %.635, %B610.if.if ], [ 0, %B610.endif.endif ], [ %.663, %B610.endif.if.if ]
  ret i32 %common.ret.op

B788:                                             ; preds = %B784, %B0.endif
  store i8 0, ptr %retptr, align 1
  br label %common.ret

B278.endif:                                       ; preds = %B278
  switch i32 %.347, label %B278.endif.if.if [
    i32 -2, label %B414
    i32 0, label %B414
  ], !prof !0

B278.endif.thread:                                ; preds = %B278
  switch i32 %.347, label %B278.endif.if.if [
    i32 -2, label %B514
    i32 0, label %B514
  ], !prof !0

B278.endif.if.if:                                 ; preds = %B278.endif.thread, %B278.endif
  %.355.le = icmp sgt i32 %.347, 0
  %.356.le = select i1 %.355.le, ptr %.348, ptr undef
  store ptr %.356.le, ptr %excinfo, align 8
  br label %common.ret

B414.endif:                                       ; preds = %B414, %B414
  %.440 = load i64, ptr %.426, align 8
  %.454.not = icmp eq i64 %.440, -1
  %spec.select = select i1 %.454.not, i64 %best_person.4.2, i64 %.440
  %spec.select148 = select i1 %.454.not, i64 %best_lane.2.2, i64 %.308
  br label %B514

B414.if.if:                                       ; preds = %B414
  %.438 = icmp sgt i32 %.430, 0
  %.431 = load ptr, ptr %excinfo.2, align 8
  %.439 = select i1 %.438, ptr %.431, ptr undef
  store ptr %.439, ptr %excinfo, align 8
  br label %common.ret

B610.endif:                                       ; preds = %B610, %B610
  store ptr null, ptr %.659, align 8
  %.663 = call i32 @work.start(ptr nonnull %.659, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.613, i64 %best_person.3.4)
  switch i32 %.663, label %B610.endif.if.if [
    i32 -2, label %B610.endif.endif
    i32 0, label %B610.endif.endif
  ], !prof !0

B610.if.if:                                       ; preds = %B610
  %.643 = icmp sgt i32 %.635, 0
  %.636 = load ptr, ptr %excinfo.3, align 8
  %.644 = select i1 %.643, ptr %.636, ptr undef
  store ptr %.644, ptr %excinfo, align 8
  br label %common.ret

B610.endif.endif:                                 ; preds = %B610.endif, %B610.endif
  store i8 1, ptr %retptr, align 1
  br label %common.ret

B610.endif.if.if:                                 ; preds = %B610.endif
  %.671 = icmp sgt i32 %.663, 0
  %.664 = load ptr, ptr %excinfo.4, align 8
  %.672 = select i1 %.671, ptr %.664, ptr undef
  store ptr %.672, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.victim(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.lane) #3 {
B0:
  %.110 = alloca [3 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.110, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.110, i64 16
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.368 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.407 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.503 = alloca i8, align 1
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.600 = alloca i8, align 1
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.13 = getelementptr i8, ptr %arg.run, i64 592
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.34 = load i32, ptr %arg.lane, align 4
  %.35 = sext i32 %.34 to i64
  %.42 = mul nsw i64 %.35, 88
  %.45 = getelementptr inbounds i8, ptr %.16, i64 %.42
  %.52 = getelementptr i8, ptr %arg.run, i64 712
  %.54 = load i64, ptr %.52, align 8, !invariant.load !1
  %.55 = inttoptr i64 %.54 to ptr
  %.71 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 20
  %.73 = load i32, ptr %.71, align 4
  %.74 = sext i32 %.73 to i64
  %.81 = mul nsw i64 %.74, 104
  %.84 = getelementptr inbounds i8, ptr %.55, i64 %.81
  %.93 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 4
  %.95 = load i32, ptr %.93, align 4
  %.96 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 8
  %.98 = load i32, ptr %.96, align 4
  %.99 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 12
  %.101 = load i32, ptr %.99, align 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %.110, i8 0, i64 24, i1 false)
  %.117 = call i32 @people.wanted(ptr nonnull %.110, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.45, i32 %.95, i32 %.98, i32 %.101)
  %.127.fca.0.load = load i64, ptr %.110, align 8
  %.127.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.127.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  switch i32 %.117, label %B0.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B246:                                             ; preds = %B246.lr.ph, %B651
  %best.2.0171 = phi i64 [ -1, %B246.lr.ph ], [ %best.3.1, %B651 ]
  %.237160170 = phi i32 [ %.195, %B246.lr.ph ], [ %.247, %B651 ]
  %.244164169 = phi i32 [ %.154, %B246.lr.ph ], [ %.251, %B651 ]
  %.247 = add nsw i32 %.237160170, -1
  %.251 = add i32 %.244164169, 1
  %.300 = sext i32 %.244164169 to i64
  %.307 = shl nsw i64 %.300, 3
  %.310 = getelementptr inbounds i8, ptr %.284, i64 %.307
  %.314 = load i32, ptr %.310, align 4
  %.343 = sext i32 %.314 to i64
  %.350 = mul nsw i64 %.343, 96
  %.353 = getelementptr inbounds i8, ptr %.326, i64 %.350
  %.359 = getelementptr inbounds nuw i8, ptr %.353, i64 40
  %.361 = load i32, ptr %.359, align 4
  %.363 = icmp eq i32 %.361, -1
  br i1 %.363, label %B651, label %B374

B374:                                             ; preds = %B246
  store i8 0, ptr %.368, align 1
  %.372 = call i32 @people.on_shift(ptr nonnull %.368, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.353)
  %.373 = load ptr, ptr %excinfo.2, align 8
  %.382 = load i8, ptr %.368, align 1
  %.385 = icmp eq i8 %.382, 0
  br i1 %.385, label %B374.endif.thread, label %B374.endif

B406:                                             ; preds = %B374.endif, %B374.endif
  store i8 0, ptr %.407, align 1
  %.414 = call i32 @people.can_take(ptr nonnull %.407, ptr nonnull %excinfo.3, ptr %arg.run, i64 %.343, i64 %.127.fca.0.load, i64 %.127.fca.1.load, i64 %.127.fca.2.load)
  %.415 = load ptr, ptr %excinfo.3, align 8
  %.424 = load i8, ptr %.407, align 1
  %.427 = icmp eq i8 %.424, 0
  br i1 %.427, label %B406.endif.thread, label %B406.endif

B442:                                             ; preds = %B406.endif, %B406.endif
  %.459 = load i32, ptr %.45, align 4
  %.487 = load i32, ptr %.359, align 4
  %.488 = sext i32 %.487 to i64
  %.495 = mul nsw i64 %.488, 104
  %.498 = getelementptr inbounds i8, ptr %.55, i64 %.495
  %.501 = sext i32 %.459 to i64
  store i8 0, ptr %.503, align 1
  %.507 = call i32 @people.gives_way(ptr nonnull %.503, ptr nonnull %excinfo.4, ptr %arg.run, i64 %.501, ptr %.498, ptr %.84)
  %.508 = load ptr, ptr %excinfo.4, align 8
  %.517 = load i8, ptr %.503, align 1
  %.520 = icmp eq i8 %.517, 0
  br i1 %.520, label %B442.endif.thread, label %B442.endif

B538:                                             ; preds = %B442.endif, %B442.endif
  %.548 = icmp eq i64 %best.2.0171, -1
  br i1 %.548, label %B651, label %B560

B560:                                             ; preds = %B538
  %.558 = load i32, ptr %.45, align 4
  %.590 = mul nsw i64 %best.2.0171, 96
  %.593 = getelementptr inbounds i8, ptr %.326, i64 %.590
  %.598 = sext i32 %.558 to i64
  store i8 0, ptr %.600, align 1
  %.604 = call i32 @people.gives_way_first(ptr nonnull %.600, ptr nonnull %excinfo.5, ptr %arg.run, i64 %.598, ptr nonnull %.353, ptr %.593)
  %.614 = load i8, ptr %.600, align 1
  %.617 = icmp eq i8 %.614, 0
  %best.2.0..343 = select i1 %.617, i64 %best.2.0171, i64 %.343
  switch i32 %.604, label %B560.endif.if.if [
    i32 -2, label %B651
    i32 0, label %B651
  ], !prof !0

common.ret:                                       ; preds = %B560.endif.if.if, %B442.endif.if.if, %B406.endif.if.if, %B374.endif.if.if, %B0.if.if, %B650
  %common.ret.op = phi i32 [ 0, %B650 ], [ %.117, %B0.if.if ], [ %.372, %B374.endif.if.if ], [ %.414, %B406.endif.if.if ], [ %.507, %B442.endif.if.if ], [ %.604, %B560.endif.if.if ]
  ret i32 %common.ret.op

B650:                                             ; preds = %B0.endif.endif, %B651
  %best.2.0.lcssa = phi i64 [ -1, %B0.endif.endif ], [ %best.3.1, %B651 ]
  store i64 %best.2.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B651:                                             ; preds = %B442.endif.thread, %B442.endif.thread, %B406.endif.thread, %B406.endif.thread, %B374.endif.thread, %B374.endif.thread, %B560, %B560, %B538, %B246
  %best.3.1 = phi i64 [ %best.2.0171, %B246 ], [ %best.2.0171, %B406.endif.thread ], [ %best.2.0171, %B374.endif.thread ], [ %.343, %B538 ], [ %best.2.0171, %B442.endif.thread ], [ %best.2.0..343, %B560 ], [ %best.2.0..343, %B560 ], [ %best.2.0171, %B374.endif.thread ], [ %best.2.0171, %B406.endif.thread ], [ %best.2.0171, %B442.endif.thread ]
  %.238 = icmp samesign ugt i32 %.237160170, 1
  br i1 %.238, label %B246, label %B650

B0.if.if:                                         ; preds = %B0
  %.125 = icmp sgt i32 %.117, 0
  %.118 = load ptr, ptr %excinfo.1, align 8
  %.126 = select i1 %.125, ptr %.118, ptr undef
  store ptr %.126, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0, %B0
  %.152 = getelementptr inbounds nuw i8, ptr %.45, i64 28
  %.154 = load i32, ptr %.152, align 4
  %.156 = getelementptr inbounds nuw i8, ptr %.45, i64 32
  %.158 = load i32, ptr %.156, align 4
  %.195 = sub i32 %.158, %.154
  %.238168.not = icmp slt i32 %.195, 1
  br i1 %.238168.not, label %B650, label %B246.lr.ph

B246.lr.ph:                                       ; preds = %B0.endif.endif
  %.281 = getelementptr i8, ptr %arg.run, i64 264
  %.283 = load i64, ptr %.281, align 8, !invariant.load !1
  %.284 = inttoptr i64 %.283 to ptr
  %.323 = getelementptr i8, ptr %arg.run, i64 632
  %.325 = load i64, ptr %.323, align 8, !invariant.load !1
  %.326 = inttoptr i64 %.325 to ptr
  br label %B246

B374.endif:                                       ; preds = %B374
  switch i32 %.372, label %B374.endif.if.if [
    i32 -2, label %B406
    i32 0, label %B406
  ], !prof !0

B374.endif.thread:                                ; preds = %B374
  switch i32 %.372, label %B374.endif.if.if [
    i32 -2, label %B651
    i32 0, label %B651
  ], !prof !0

B374.endif.if.if:                                 ; preds = %B374.endif.thread, %B374.endif
  %.380.le = icmp sgt i32 %.372, 0
  %.381.le = select i1 %.380.le, ptr %.373, ptr undef
  store ptr %.381.le, ptr %excinfo, align 8
  br label %common.ret

B406.endif:                                       ; preds = %B406
  switch i32 %.414, label %B406.endif.if.if [
    i32 -2, label %B442
    i32 0, label %B442
  ], !prof !0

B406.endif.thread:                                ; preds = %B406
  switch i32 %.414, label %B406.endif.if.if [
    i32 -2, label %B651
    i32 0, label %B651
  ], !prof !0

B406.endif.if.if:                                 ; preds = %B406.endif.thread, %B406.endif
  %.422.le = icmp sgt i32 %.414, 0
  %.423.le = select i1 %.422.le, ptr %.415, ptr undef
  store ptr %.423.le, ptr %excinfo, align 8
  br label %common.ret

B442.endif:                                       ; preds = %B442
  switch i32 %.507, label %B442.endif.if.if [
    i32 -2, label %B538
    i32 0, label %B538
  ], !prof !0

B442.endif.thread:                                ; preds = %B442
  switch i32 %.507, label %B442.endif.if.if [
    i32 -2, label %B651
    i32 0, label %B651
  ], !prof !0

B442.endif.if.if:                                 ; preds = %B442.endif.thread, %B442.endif
  %.515.le = icmp sgt i32 %.507, 0
  %.516.le = select i1 %.515.le, ptr %.508, ptr undef
  store ptr %.516.le, ptr %excinfo, align 8
  br label %common.ret

B560.endif.if.if:                                 ; preds = %B560
  %.612 = icmp sgt i32 %.604, 0
  %.605 = load ptr, ptr %excinfo.5, align 8
  %.613 = select i1 %.612, ptr %.605, ptr undef
  store ptr %.613, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @people.gives_way(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.work, ptr %arg.item) #3 {
B0:
  %.18 = getelementptr i8, ptr %arg.run, i64 592
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.38 = getelementptr inbounds nuw i8, ptr %arg.work, i64 44
  %.40 = load i32, ptr %.38, align 4
  %.41 = sext i32 %.40 to i64
  %.48 = mul nsw i64 %.41, 88
  %.51 = getelementptr inbounds i8, ptr %.21, i64 %.48
  %.55 = load i32, ptr %.51, align 4
  %.57 = sext i32 %.55 to i64
  %.58.not = icmp eq i64 %arg.order, %.57
  br i1 %.58.not, label %B78, label %common.ret

common.ret:                                       ; preds = %B162, %B0
  %storemerge = phi i8 [ %.110, %B162 ], [ 0, %B0 ]
  store i8 %storemerge, ptr %retptr, align 1
  ret i32 0

B78:                                              ; preds = %B0
  %.70 = icmp eq i64 %arg.order, 4
  br i1 %.70, label %B100, label %B132

B100:                                             ; preds = %B78
  %.75 = getelementptr inbounds nuw i8, ptr %arg.work, i64 16
  %.77 = load i64, ptr %.75, align 8
  %.81 = getelementptr inbounds nuw i8, ptr %arg.item, i64 16
  %.83 = load i64, ptr %.81, align 8
  %.86 = icmp slt i64 %.77, %.83
  br label %B162

B132:                                             ; preds = %B78
  %.92 = getelementptr inbounds nuw i8, ptr %arg.work, i64 98
  %.94 = load i16, ptr %.92, align 2
  %.98 = getelementptr inbounds nuw i8, ptr %arg.item, i64 98
  %.100 = load i16, ptr %.98, align 2
  %.103 = icmp sgt i16 %.94, %.100
  br label %B162

B162:                                             ; preds = %B132, %B100
  %"$phi162.0.2.0" = phi i1 [ %.86, %B100 ], [ %.103, %B132 ]
  %.110 = zext i1 %"$phi162.0.2.0" to i8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @people.gives_way_first(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.one, ptr %arg.two) #3 {
B0:
  %.16 = getelementptr i8, ptr %arg.run, i64 712
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  %.19 = inttoptr i64 %.18 to ptr
  %.36 = getelementptr inbounds nuw i8, ptr %arg.one, i64 40
  %.38 = load i32, ptr %.36, align 4
  %.39 = sext i32 %.38 to i64
  %.46 = mul nsw i64 %.39, 104
  %.49 = getelementptr inbounds i8, ptr %.19, i64 %.46
  %.75 = getelementptr inbounds nuw i8, ptr %arg.two, i64 40
  %.77 = load i32, ptr %.75, align 4
  %.78 = sext i32 %.77 to i64
  %.85 = mul nsw i64 %.78, 104
  %.88 = getelementptr inbounds i8, ptr %.19, i64 %.85
  %.96 = icmp eq i64 %arg.order, 4
  br i1 %.96, label %B130, label %B226

B130:                                             ; preds = %B0
  %.103 = getelementptr inbounds nuw i8, ptr %.49, i64 16
  %.105 = load i64, ptr %.103, align 8
  %.107 = getelementptr inbounds nuw i8, ptr %.88, i64 16
  %.109 = load i64, ptr %.107, align 8
  %.110 = icmp slt i64 %.105, %.109
  br i1 %.110, label %common.ret, label %B162

B162:                                             ; preds = %B130
  %.123 = icmp eq i64 %.105, %.109
  br i1 %.123, label %B194, label %common.ret

B194:                                             ; preds = %B162
  %.128 = getelementptr inbounds nuw i8, ptr %.49, i64 32
  %.130 = load i32, ptr %.128, align 4
  %.134 = getelementptr inbounds nuw i8, ptr %.88, i64 32
  %.136 = load i32, ptr %.134, align 4
  %.139 = icmp sgt i32 %.130, %.136
  br label %common.ret

common.ret:                                       ; preds = %B354, %B322, %B290, %B258, %B194, %B162, %B130
  %"$phi384.0.3.0.sink.shrunk" = phi i1 [ false, %B162 ], [ %.179, %B258 ], [ true, %B130 ], [ %.139, %B194 ], [ true, %B290 ], [ %.224, %B354 ], [ false, %B322 ]
  %"$phi384.0.3.0.sink" = zext i1 %"$phi384.0.3.0.sink.shrunk" to i8
  store i8 %"$phi384.0.3.0.sink", ptr %retptr, align 1
  ret i32 0

B226:                                             ; preds = %B0
  %.154 = getelementptr inbounds nuw i8, ptr %.49, i64 98
  %.156 = load i16, ptr %.154, align 2
  %.158 = getelementptr inbounds nuw i8, ptr %.88, i64 98
  %.160 = load i16, ptr %.158, align 2
  %.161.not = icmp eq i16 %.156, %.160
  br i1 %.161.not, label %B290, label %B258

B258:                                             ; preds = %B226
  %.179 = icmp sgt i16 %.156, %.160
  br label %common.ret

B290:                                             ; preds = %B226
  %.184 = getelementptr inbounds nuw i8, ptr %arg.one, i64 48
  %.186 = load i64, ptr %.184, align 8
  %.188 = getelementptr inbounds nuw i8, ptr %arg.two, i64 48
  %.190 = load i64, ptr %.188, align 8
  %.191 = icmp sgt i64 %.186, %.190
  br i1 %.191, label %common.ret, label %B322

B322:                                             ; preds = %B290
  %.208 = icmp eq i64 %.186, %.190
  br i1 %.208, label %B354, label %common.ret

B354:                                             ; preds = %B322
  %.213 = getelementptr inbounds nuw i8, ptr %.49, i64 32
  %.215 = load i32, ptr %.213, align 4
  %.219 = getelementptr inbounds nuw i8, ptr %.88, i64 32
  %.221 = load i32, ptr %.219, align 4
  %.224 = icmp sgt i32 %.215, %.221
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.pause(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.displaced_by) #3 {
B0:
  %.114 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.236 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.293 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.319 = alloca [2 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.319, i64 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.353 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 632
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = mul nsw i64 %arg.number, 96
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  %.41 = getelementptr inbounds nuw i8, ptr %.39, i64 40
  %.43 = load i32, ptr %.41, align 4
  %.48 = getelementptr i8, ptr %arg.run, i64 712
  %.50 = load i64, ptr %.48, align 8, !invariant.load !1
  %.51 = inttoptr i64 %.50 to ptr
  %.67 = sext i32 %.43 to i64
  %.74 = mul nsw i64 %.67, 104
  %.77 = getelementptr inbounds i8, ptr %.51, i64 %.74
  store ptr null, ptr %.114, align 8
  %.118 = call i32 @work.release(ptr nonnull %.114, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.77)
  switch i32 %.118, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.144 = getelementptr i8, ptr %arg.run, i64 352
  %.146 = load i64, ptr %.144, align 8, !invariant.load !1
  %.147 = inttoptr i64 %.146 to ptr
  %.163 = getelementptr inbounds nuw i8, ptr %.39, i64 4
  %.165 = load i32, ptr %.163, align 4
  %.170 = getelementptr i8, ptr %arg.run, i64 248
  %.172 = load i64, ptr %.170, align 8, !invariant.load !1
  %.173 = inttoptr i64 %.172 to ptr
  %.189 = getelementptr inbounds nuw i8, ptr %.77, i64 36
  %.191 = load i32, ptr %.189, align 4
  %.192 = sext i32 %.191 to i64
  %.199 = mul nsw i64 %.192, 144
  %.202 = getelementptr inbounds i8, ptr %.173, i64 %.199
  %.204 = getelementptr inbounds nuw i8, ptr %.202, i64 20
  %.206 = load i32, ptr %.204, align 4
  %.207 = sext i32 %.165 to i64
  %.208 = sext i32 %.206 to i64
  %.209 = add nsw i64 %.208, %.207
  %.216 = shl nsw i64 %.209, 3
  %.219 = getelementptr inbounds i8, ptr %.147, i64 %.216
  %.221 = load double, ptr %.219, align 8
  %.222 = getelementptr inbounds nuw i8, ptr %.77, i64 8
  %.224 = load i64, ptr %.222, align 8
  %.225 = getelementptr inbounds nuw i8, ptr %.39, i64 72
  %.227 = load i64, ptr %.225, align 8
  %.228 = sitofp i64 %.227 to double
  %.229 = fmul double %.221, %.228
  %.230 = fadd double %.229, 5.000000e-01
  %.231 = tail call double @llvm.floor.f64(double %.230)
  %.232 = fptosi double %.231 to i64
  %.233 = sub nsw i64 %.224, %.232
  store i64 0, ptr %.236, align 8
  %.242 = call i32 @ol_max.impl.2(ptr nonnull %.236, ptr nonnull %excinfo.2, i64 0, i64 %.233)
  switch i32 %.242, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.endif.endif.if.if, %B0.endif.endif.endif.endif.endif, %B0.endif.endif.endif.if.if, %B0.endif.endif.if.if, %B0.endif.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.118, %B0.if.if ], [ %.242, %B0.endif.if.if ], [ %.297, %B0.endif.endif.if.if ], [ %.323, %B0.endif.endif.endif.if.if ], [ 0, %B0.endif.endif.endif.endif.endif ], [ %.357, %B0.endif.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.126 = icmp sgt i32 %.118, 0
  %.119 = load ptr, ptr %excinfo.1, align 8
  %.127 = select i1 %.126, ptr %.119, ptr undef
  store ptr %.127, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.252 = load i64, ptr %.236, align 8
  store i64 %.252, ptr %.222, align 8
  %.265 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.267 = load i64, ptr %.265, align 8
  %.269 = xor i64 %.267, -1
  %.270 = getelementptr inbounds nuw i8, ptr %.77, i64 24
  store i64 %.269, ptr %.270, align 8
  %.274 = getelementptr inbounds nuw i8, ptr %.77, i64 68
  store i32 -1, ptr %.274, align 4
  %.277 = getelementptr inbounds nuw i8, ptr %.77, i64 60
  %.279 = load i32, ptr %.277, align 4
  %.281 = add i32 %.279, 1
  store i32 %.281, ptr %.277, align 4
  %.287 = icmp ne i64 %arg.number, -1
  tail call void @llvm.assume(i1 %.287)
  store ptr null, ptr %.293, align 8
  %.297 = call i32 @journal.note(ptr nonnull %.293, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 9, i64 %.67, i64 %arg.number, i64 %arg.displaced_by, i64 %.252)
  switch i32 %.297, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.250 = icmp sgt i32 %.242, 0
  %.243 = load ptr, ptr %excinfo.2, align 8
  %.251 = select i1 %.250, ptr %.243, ptr undef
  store ptr %.251, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif, %B0.endif.endif
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.319, i8 0, i64 16, i1 false)
  %.323 = call i32 @work.wish(ptr nonnull %.319, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.67)
  switch i32 %.323, label %B0.endif.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.endif
    i32 0, label %B0.endif.endif.endif.endif
  ], !prof !0

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.305 = icmp sgt i32 %.297, 0
  %.298 = load ptr, ptr %excinfo.3, align 8
  %.306 = select i1 %.305, ptr %.298, ptr undef
  store ptr %.306, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.endif:                       ; preds = %B0.endif.endif.endif, %B0.endif.endif.endif
  %.333.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.333.fca.0.load = load i64, ptr %.319, align 8
  store ptr null, ptr %.353, align 8
  %.357 = call i32 @lanes.join_lane(ptr nonnull %.353, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %.67, i64 %.333.fca.0.load, i64 %.333.fca.1.load)
  switch i32 %.357, label %B0.endif.endif.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.endif.endif
    i32 0, label %B0.endif.endif.endif.endif.endif
  ], !prof !0

B0.endif.endif.endif.if.if:                       ; preds = %B0.endif.endif.endif
  %.331 = icmp sgt i32 %.323, 0
  %.324 = load ptr, ptr %excinfo.4, align 8
  %.332 = select i1 %.331, ptr %.324, ptr undef
  store ptr %.332, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.endif.endif:                 ; preds = %B0.endif.endif.endif.endif, %B0.endif.endif.endif.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.endif.endif.endif.if.if:                 ; preds = %B0.endif.endif.endif.endif
  %.365 = icmp sgt i32 %.357, 0
  %.358 = load ptr, ptr %excinfo.5, align 8
  %.366 = select i1 %.365, ptr %.358, ptr undef
  store ptr %.366, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.release(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #3 {
B0:
  %.56 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.105 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.274 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 632
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.35 = getelementptr inbounds nuw i8, ptr %arg.item, i64 68
  %.37 = load i32, ptr %.35, align 4
  %.38 = sext i32 %.37 to i64
  %.45 = mul nsw i64 %.38, 96
  %.48 = getelementptr inbounds i8, ptr %.18, i64 %.45
  %.53 = load i32, ptr %.48, align 4
  %.55 = sext i32 %.53 to i64
  store i64 0, ptr %.56, align 8
  %.60 = call i32 @hours.worked(ptr nonnull %.56, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.55)
  switch i32 %.60, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B362:                                             ; preds = %B0.endif.endif
  %.259 = getelementptr inbounds nuw i8, ptr %.191, i64 56
  %.261 = load i32, ptr %.259, align 4
  %.263 = icmp sgt i32 %.261, 0
  br i1 %.263, label %B432, label %B478

B432:                                             ; preds = %B0.endif.endif, %B362
  store ptr null, ptr %.274, align 8
  %.278 = call i32 @work.stir(ptr nonnull %.274, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.181)
  switch i32 %.278, label %B432.if.if [
    i32 -2, label %B432.endif
    i32 0, label %B432.endif
  ], !prof !0

common.ret:                                       ; preds = %B432.if.if, %B432.endif, %B0.endif.if.if, %B0.if.if, %B478
  %common.ret.op = phi i32 [ 0, %B478 ], [ %.60, %B0.if.if ], [ %.109, %B0.endif.if.if ], [ 0, %B432.endif ], [ %.278, %B432.if.if ]
  ret i32 %common.ret.op

B478:                                             ; preds = %B362
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.70 = load i64, ptr %.56, align 8
  %.82 = getelementptr inbounds nuw i8, ptr %.48, i64 56
  %.84 = load i64, ptr %.82, align 8
  %.85 = sub nsw i64 %.70, %.84
  %.86 = getelementptr inbounds nuw i8, ptr %.48, i64 72
  store i64 %.85, ptr %.86, align 8
  %.89 = getelementptr inbounds nuw i8, ptr %.48, i64 64
  %.91 = load i64, ptr %.89, align 8
  %.95 = add nsw i64 %.91, %.85
  store i64 %.95, ptr %.89, align 8
  %.100 = getelementptr inbounds nuw i8, ptr %.48, i64 40
  store i32 -1, ptr %.100, align 4
  store ptr null, ptr %.105, align 8
  %.109 = call i32 @work.count_idle(ptr nonnull %.105, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.48, i64 1)
  switch i32 %.109, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.68 = icmp sgt i32 %.60, 0
  %.61 = load ptr, ptr %excinfo.1, align 8
  %.69 = select i1 %.68, ptr %.61, ptr undef
  store ptr %.69, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.134 = getelementptr i8, ptr %arg.run, i64 624
  %.136 = load i64, ptr %.134, align 8, !invariant.load !1
  %.137 = inttoptr i64 %.136 to ptr
  %.158 = getelementptr i8, ptr %arg.run, i64 592
  %.160 = load i64, ptr %.158, align 8, !invariant.load !1
  %.161 = inttoptr i64 %.160 to ptr
  %.178 = getelementptr inbounds nuw i8, ptr %arg.item, i64 44
  %.180 = load i32, ptr %.178, align 4
  %.181 = sext i32 %.180 to i64
  %.188 = mul nsw i64 %.181, 88
  %.191 = getelementptr inbounds i8, ptr %.161, i64 %.188
  %.193 = getelementptr inbounds nuw i8, ptr %.191, i64 20
  %.195 = load i32, ptr %.193, align 4
  %.196 = sext i32 %.195 to i64
  %.203 = mul nsw i64 %.196, 40
  %.206 = getelementptr inbounds i8, ptr %.137, i64 %.203
  %.208 = getelementptr inbounds nuw i8, ptr %.206, i64 4
  %.210 = load i32, ptr %.208, align 4
  %.213 = load i32, ptr %.206, align 4
  %.214 = sext i32 %.210 to i64
  %.215 = sext i32 %.213 to i64
  %.216 = sub nsw i64 %.214, %.215
  %.217 = icmp sgt i64 %.216, 1
  br i1 %.217, label %B432, label %B362

B0.endif.if.if:                                   ; preds = %B0.endif
  %.117 = icmp sgt i32 %.109, 0
  %.110 = load ptr, ptr %excinfo.2, align 8
  %.118 = select i1 %.117, ptr %.110, ptr undef
  store ptr %.118, ptr %excinfo, align 8
  br label %common.ret

B432.endif:                                       ; preds = %B432, %B432
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B432.if.if:                                       ; preds = %B432
  %.286 = icmp sgt i32 %.278, 0
  %.279 = load ptr, ptr %excinfo.3, align 8
  %.287 = select i1 %.286, ptr %.279, ptr undef
  store ptr %.287, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @work.stir(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.team) #3 {
B0:
  %.13 = getelementptr i8, ptr %arg.run, i64 592
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.38 = mul nsw i64 %arg.team, 88
  %.41 = getelementptr inbounds i8, ptr %.16, i64 %.38
  %.43 = getelementptr inbounds nuw i8, ptr %.41, i64 20
  %.45 = load i32, ptr %.43, align 4
  %.51 = getelementptr i8, ptr %arg.run, i64 688
  %.53 = load i64, ptr %.51, align 8, !invariant.load !1
  %.54 = inttoptr i64 %.53 to ptr
  %.81 = getelementptr i8, ptr %arg.run, i64 624
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.101 = sext i32 %.45 to i64
  %.108 = mul nsw i64 %.101, 40
  %.111 = getelementptr inbounds i8, ptr %.84, i64 %.108
  %.117 = getelementptr inbounds nuw i8, ptr %.111, i64 24
  %.119 = load i32, ptr %.117, align 4
  %.120.not = icmp eq i32 %.119, 0
  br i1 %.120.not, label %B146, label %common.ret

common.ret:                                       ; preds = %B296, %B0
  store ptr null, ptr %retptr, align 8
  ret i32 0

B146:                                             ; preds = %B0
  store i32 1, ptr %.117, align 4
  %.140 = getelementptr inbounds nuw i8, ptr %arg.run, i64 128
  %.142 = load i32, ptr %.140, align 4
  %.147 = sext i32 %.142 to i64
  %.153 = icmp sgt i32 %.142, 0
  br i1 %.153, label %B186, label %B296

B186:                                             ; preds = %B146
  %.166 = shl nuw nsw i64 %.147, 3
  %0 = getelementptr i8, ptr %.54, i64 %.166
  %.179 = getelementptr i8, ptr %0, i64 -8
  %.181 = load i64, ptr %.179, align 8
  %.184 = icmp slt i64 %.181, %.101
  br i1 %.184, label %B216, label %B296

B216:                                             ; preds = %B266, %B186
  %place.2.1 = phi i64 [ %.190, %B266 ], [ %.147, %B186 ]
  %.190 = add nsw i64 %place.2.1, -1
  %.198 = shl nsw i64 %.190, 3
  %.201 = getelementptr inbounds i8, ptr %.54, i64 %.198
  %.203 = load i64, ptr %.201, align 8
  %.212 = shl i64 %place.2.1, 3
  %.215 = getelementptr i8, ptr %.54, i64 %.212
  store i64 %.203, ptr %.215, align 8
  %.229 = icmp sgt i64 %place.2.1, 1
  br i1 %.229, label %B266, label %B296

B266:                                             ; preds = %B216
  %.251 = getelementptr i8, ptr %.215, i64 -16
  %.253 = load i64, ptr %.251, align 8
  %.256 = icmp slt i64 %.253, %.101
  br i1 %.256, label %B216, label %B296

B296:                                             ; preds = %B266, %B216, %B186, %B146
  %place.3.0 = phi i64 [ %.147, %B186 ], [ %.147, %B146 ], [ %.190, %B266 ], [ 0, %B216 ]
  %.279 = shl nsw i64 %place.3.0, 3
  %.282 = getelementptr inbounds i8, ptr %.54, i64 %.279
  store i64 %.101, ptr %.282, align 8
  %.294 = load i32, ptr %.140, align 4
  %.296 = add i32 %.294, 1
  store i32 %.296, ptr %.140, align 4
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @work.wish(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.15 = getelementptr i8, ptr %arg.run, i64 248
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.39 = getelementptr i8, ptr %arg.run, i64 712
  %.41 = load i64, ptr %.39, align 8, !invariant.load !1
  %.42 = inttoptr i64 %.41 to ptr
  %.65 = mul nsw i64 %arg.slot, 104
  %.68 = getelementptr inbounds i8, ptr %.42, i64 %.65
  %.70 = getelementptr inbounds nuw i8, ptr %.68, i64 36
  %.72 = load i32, ptr %.70, align 4
  %.73 = sext i32 %.72 to i64
  %.80 = mul nsw i64 %.73, 144
  %.83 = getelementptr inbounds i8, ptr %.18, i64 %.80
  %.88 = load i8, ptr @switch.wishes, align 1
  %.89.not = icmp eq i8 %.88, 0
  br i1 %.89.not, label %B364, label %B122

B122:                                             ; preds = %B0
  %.92 = getelementptr inbounds nuw i8, ptr %.83, i64 36
  %.94 = load i32, ptr %.92, align 4
  %.96.not = icmp eq i32 %.94, -1
  br i1 %.96.not, label %B258, label %B154

B154:                                             ; preds = %B122
  %.95 = sext i32 %.94 to i64
  %.103 = getelementptr i8, ptr %arg.run, i64 720
  %.105 = load i64, ptr %.103, align 8, !invariant.load !1
  %.106 = inttoptr i64 %.105 to ptr
  %.116 = getelementptr i8, ptr %arg.run, i64 1904
  %.118 = load i64, ptr %.116, align 8, !invariant.load !1
  %.146 = mul i64 %.118, %arg.slot
  %.147 = add i64 %.146, %.95
  %.148 = shl nsw i64 %.147, 2
  %.151 = getelementptr inbounds i8, ptr %.106, i64 %.148
  %.153 = load i32, ptr %.151, align 4
  %.154 = sext i32 %.153 to i64
  %.155 = add nsw i64 %.154, -1
  br label %B258

B258:                                             ; preds = %B154, %B122
  %"$phi228.0.2.0.ph" = phi i64 [ -1, %B122 ], [ %.155, %B154 ]
  %.173 = getelementptr inbounds nuw i8, ptr %.83, i64 40
  %.175 = load i32, ptr %.173, align 4
  %.177.not = icmp eq i32 %.175, -1
  br i1 %.177.not, label %B364, label %B290

B290:                                             ; preds = %B258
  %.176 = sext i32 %.175 to i64
  %.184 = getelementptr i8, ptr %arg.run, i64 720
  %.186 = load i64, ptr %.184, align 8, !invariant.load !1
  %.187 = inttoptr i64 %.186 to ptr
  %.197 = getelementptr i8, ptr %arg.run, i64 1904
  %.199 = load i64, ptr %.197, align 8, !invariant.load !1
  %.233 = mul i64 %.199, %arg.slot
  %.234 = add i64 %.233, %.176
  %.235 = shl nsw i64 %.234, 2
  %.238 = getelementptr inbounds i8, ptr %.187, i64 %.235
  %.240 = load i32, ptr %.238, align 4
  %.241 = sext i32 %.240 to i64
  %.242 = add nsw i64 %.241, -1
  br label %B364

B364:                                             ; preds = %B290, %B258, %B0
  %"$phi228.0.2.040" = phi i64 [ %"$phi228.0.2.0.ph", %B290 ], [ %"$phi228.0.2.0.ph", %B258 ], [ -1, %B0 ]
  %"$phi364.0.2.0" = phi i64 [ %.242, %B290 ], [ -1, %B258 ], [ -1, %B0 ]
  store i64 %"$phi228.0.2.040", ptr %retptr, align 8
  %retptr.repack43 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 %"$phi364.0.2.0", ptr %retptr.repack43, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.join_lane(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.only, i64 %arg.never) #3 {
B0:
  %.50 = alloca i32, align 4
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.216 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.262 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.289 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.17 = getelementptr i8, ptr %arg.run, i64 712
  %.19 = load i64, ptr %.17, align 8, !invariant.load !1
  %.20 = inttoptr i64 %.19 to ptr
  %.43 = mul nsw i64 %arg.slot, 104
  %.46 = getelementptr inbounds i8, ptr %.20, i64 %.43
  store i32 0, ptr %.50, align 4
  %.54 = call i32 @lanes.lane_for(ptr nonnull %.50, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.46, i64 %arg.only, i64 %arg.never)
  switch i32 %.54, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B274:                                             ; preds = %B0.endif
  %.183 = trunc i64 %arg.slot to i32
  store i32 %.183, ptr %.173, align 4
  %.190 = getelementptr inbounds nuw i8, ptr %.152, i64 24
  store i32 %.183, ptr %.190, align 4
  br label %B498

B304:                                             ; preds = %B0.endif
  %.198 = load i8, ptr @switch.shortest_first, align 1
  %.199.not = icmp ne i8 %.198, 0
  %.257.pre = load i32, ptr %.113, align 4
  %.206 = icmp eq i32 %.257.pre, 3
  %or.cond = select i1 %.199.not, i1 %.206, i1 false
  br i1 %or.cond, label %B364, label %B420

B364:                                             ; preds = %B304
  store i64 0, ptr %.216, align 8
  %.220 = call i32 @lanes.merge(ptr nonnull %.216, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.176, i64 %arg.slot)
  switch i32 %.220, label %B364.if.if [
    i32 -2, label %B364.endif
    i32 0, label %B364.endif
  ], !prof !0

B420:                                             ; preds = %B304
  %.259 = sext i32 %.257.pre to i64
  store i64 0, ptr %.262, align 8
  %.266 = call i32 @lanes.place_in(ptr nonnull %.262, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.259, ptr nonnull %.152, i64 %arg.slot)
  switch i32 %.266, label %B420.if.if [
    i32 -2, label %B420.endif
    i32 0, label %B420.endif
  ], !prof !0

common.ret:                                       ; preds = %B420.endif.if.if, %B420.if.if, %B364.if.if, %B0.if.if, %B498
  %common.ret.op = phi i32 [ 0, %B498 ], [ %.54, %B0.if.if ], [ %.220, %B364.if.if ], [ %.266, %B420.if.if ], [ %.293, %B420.endif.if.if ]
  ret i32 %common.ret.op

B498:                                             ; preds = %B420.endif, %B420.endif, %B364.endif, %B274
  %.321 = getelementptr inbounds nuw i8, ptr %.113, i64 56
  %.323 = load i32, ptr %.321, align 4
  %.325 = add i32 %.323, 1
  store i32 %.325, ptr %.321, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.64 = load i32, ptr %.50, align 4
  %.81 = getelementptr i8, ptr %arg.run, i64 592
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.100 = getelementptr inbounds nuw i8, ptr %.46, i64 44
  %.102 = load i32, ptr %.100, align 4
  %.103 = sext i32 %.102 to i64
  %.110 = mul nsw i64 %.103, 88
  %.113 = getelementptr inbounds i8, ptr %.84, i64 %.110
  %.123 = getelementptr i8, ptr %arg.run, i64 736
  %.125 = load i64, ptr %.123, align 8, !invariant.load !1
  %.126 = inttoptr i64 %.125 to ptr
  %.142 = sext i32 %.64 to i64
  %.149 = mul nsw i64 %.142, 36
  %.152 = getelementptr inbounds i8, ptr %.126, i64 %.149
  %.157 = getelementptr inbounds nuw i8, ptr %.46, i64 64
  store i32 %.64, ptr %.157, align 4
  %.161 = getelementptr inbounds nuw i8, ptr %.46, i64 84
  store i32 -1, ptr %.161, align 4
  %.165 = getelementptr inbounds nuw i8, ptr %.46, i64 88
  store i32 -1, ptr %.165, align 4
  %.169 = getelementptr inbounds nuw i8, ptr %.46, i64 92
  store i32 -1, ptr %.169, align 4
  %.173 = getelementptr inbounds nuw i8, ptr %.152, i64 20
  %.175 = load i32, ptr %.173, align 4
  %.176 = sext i32 %.175 to i64
  %.177 = icmp eq i32 %.175, -1
  br i1 %.177, label %B274, label %B304

B0.if.if:                                         ; preds = %B0
  %.62 = icmp sgt i32 %.54, 0
  %.55 = load ptr, ptr %excinfo.1, align 8
  %.63 = select i1 %.62, ptr %.55, ptr undef
  store ptr %.63, ptr %excinfo, align 8
  br label %common.ret

B364.endif:                                       ; preds = %B364, %B364
  %.230 = load i64, ptr %.216, align 8
  %.245 = trunc i64 %.230 to i32
  store i32 %.245, ptr %.173, align 4
  br label %B498

B364.if.if:                                       ; preds = %B364
  %.228 = icmp sgt i32 %.220, 0
  %.221 = load ptr, ptr %excinfo.2, align 8
  %.229 = select i1 %.228, ptr %.221, ptr undef
  store ptr %.229, ptr %excinfo, align 8
  br label %common.ret

B420.endif:                                       ; preds = %B420, %B420
  %.276 = load i64, ptr %.262, align 8
  store ptr null, ptr %.289, align 8
  %.293 = call i32 @lanes.link(ptr nonnull %.289, ptr nonnull %excinfo.4, ptr nonnull %arg.run, ptr nonnull %.152, i64 %arg.slot, i64 %.276)
  switch i32 %.293, label %B420.endif.if.if [
    i32 -2, label %B498
    i32 0, label %B498
  ], !prof !0

B420.if.if:                                       ; preds = %B420
  %.274 = icmp sgt i32 %.266, 0
  %.267 = load ptr, ptr %excinfo.3, align 8
  %.275 = select i1 %.274, ptr %.267, ptr undef
  store ptr %.275, ptr %excinfo, align 8
  br label %common.ret

B420.endif.if.if:                                 ; preds = %B420.endif
  %.301 = icmp sgt i32 %.293, 0
  %.294 = load ptr, ptr %excinfo.4, align 8
  %.302 = select i1 %.301, ptr %.294, ptr undef
  store ptr %.302, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.lane_for(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item, i64 %arg.only, i64 %arg.never) #3 {
B0:
  %.110 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.209 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.349 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.21 = getelementptr i8, ptr %arg.run, i64 592
  %.23 = load i64, ptr %.21, align 8, !invariant.load !1
  %.24 = inttoptr i64 %.23 to ptr
  %.41 = getelementptr inbounds nuw i8, ptr %arg.item, i64 44
  %.43 = load i32, ptr %.41, align 4
  %.44 = sext i32 %.43 to i64
  %.51 = mul nsw i64 %.44, 88
  %.54 = getelementptr inbounds i8, ptr %.24, i64 %.51
  %.64 = getelementptr i8, ptr %arg.run, i64 248
  %.66 = load i64, ptr %.64, align 8, !invariant.load !1
  %.67 = inttoptr i64 %.66 to ptr
  %.84 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.86 = load i32, ptr %.84, align 4
  %.87 = sext i32 %.86 to i64
  %.94 = mul nsw i64 %.87, 144
  %.97 = getelementptr inbounds i8, ptr %.67, i64 %.94
  %.99 = getelementptr inbounds nuw i8, ptr %.97, i64 20
  %.101 = load i32, ptr %.99, align 4
  %.106 = load i32, ptr %.54, align 4
  %.108 = sext i32 %.106 to i64
  store i64 0, ptr %.110, align 8
  %.114 = call i32 @lanes.bucket_of(ptr nonnull %.110, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.108, ptr %arg.item)
  %.124 = load i64, ptr %.110, align 8
  switch i32 %.114, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B198:                                             ; preds = %B0.endif
  %.154 = sext i32 %.145 to i64
  %.170 = getelementptr i8, ptr %arg.run, i64 736
  %.172 = load i64, ptr %.170, align 8, !invariant.load !1
  %.173 = inttoptr i64 %.172 to ptr
  %.197 = mul nsw i64 %.154, 36
  %.200 = getelementptr inbounds i8, ptr %.173, i64 %.197
  %.205 = sext i32 %.101 to i64
  store i8 0, ptr %.209, align 1
  %.213 = call i32 @lanes.same_people(ptr nonnull %.209, ptr nonnull %excinfo.2, ptr %.200, i64 %.205, i64 %arg.only, i64 %arg.never, i64 %.124)
  switch i32 %.213, label %B198.endif.if.if [
    i32 -2, label %B198.endif.endif
    i32 0, label %B198.endif.endif
  ], !prof !0

B274:                                             ; preds = %B348.endif.endif, %B198.endif.endif
  %number.4.0 = phi i32 [ %.287, %B348.endif.endif ], [ %.145, %B198.endif.endif ]
  %.271 = sext i32 %number.4.0 to i64
  %.278 = mul nsw i64 %.271, 36
  %.281 = getelementptr inbounds i8, ptr %.173, i64 %.278
  %.285 = getelementptr inbounds nuw i8, ptr %.281, i64 32
  %.287 = load i32, ptr %.285, align 4
  %.296.not = icmp eq i32 %.287, -1
  br i1 %.296.not, label %B446, label %B348

B348:                                             ; preds = %B274
  %.295 = sext i32 %.287 to i64
  %.337 = mul nsw i64 %.295, 36
  %.340 = getelementptr inbounds i8, ptr %.173, i64 %.337
  store i8 0, ptr %.349, align 1
  %.353 = call i32 @lanes.same_people(ptr nonnull %.349, ptr nonnull %excinfo.3, ptr %.340, i64 %.205, i64 %arg.only, i64 %arg.never, i64 %.124)
  switch i32 %.353, label %B348.endif.if.if [
    i32 -2, label %B348.endif.endif
    i32 0, label %B348.endif.endif
  ], !prof !0

B446:                                             ; preds = %B0.endif, %B274
  %.407 = getelementptr inbounds nuw i8, ptr %arg.run, i64 96
  %.409 = load i32, ptr %.407, align 4
  %.415 = icmp eq i32 %.409, -1
  br i1 %.415, label %B482, label %B530

B482:                                             ; preds = %B446
  %.420 = getelementptr inbounds nuw i8, ptr %arg.run, i64 92
  %.422 = load i32, ptr %.420, align 4
  %.431 = add i32 %.422, 1
  store i32 %.431, ptr %.420, align 4
  %.493.phi.trans.insert = getelementptr i8, ptr %arg.run, i64 736
  %.495.pre = load i64, ptr %.493.phi.trans.insert, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.495.pre to ptr
  %.pre112 = sext i32 %.422 to i64
  %.pre113 = mul nsw i64 %.pre112, 36
  br label %B592

B530:                                             ; preds = %B446
  %.414 = sext i32 %.409 to i64
  %.446 = getelementptr i8, ptr %arg.run, i64 736
  %.448 = load i64, ptr %.446, align 8, !invariant.load !1
  %.449 = inttoptr i64 %.448 to ptr
  %.473 = mul nsw i64 %.414, 36
  %.476 = getelementptr inbounds i8, ptr %.449, i64 %.473
  %.480 = getelementptr inbounds nuw i8, ptr %.476, i64 32
  %.482 = load i32, ptr %.480, align 4
  store i32 %.482, ptr %.407, align 4
  br label %B592

B592:                                             ; preds = %B530, %B482
  %.520.pre-phi = phi i64 [ %.473, %B530 ], [ %.pre113, %B482 ]
  %.496.pre-phi = phi ptr [ %.449, %B530 ], [ %.pre, %B482 ]
  %number.6.0 = phi i32 [ %.409, %B530 ], [ %.422, %B482 ]
  %.523 = getelementptr inbounds i8, ptr %.496.pre-phi, i64 %.520.pre-phi
  %.526 = getelementptr inbounds nuw i8, ptr %arg.run, i64 100
  %.528 = load i32, ptr %.526, align 4
  %.530 = add i32 %.528, 1
  store i32 %.530, ptr %.526, align 4
  %.539 = load i32, ptr %.41, align 4
  store i32 %.539, ptr %.523, align 4
  %.567 = getelementptr inbounds nuw i8, ptr %.523, i64 4
  store i32 %.101, ptr %.567, align 4
  %.570 = trunc i64 %arg.only to i32
  %.571 = getelementptr inbounds nuw i8, ptr %.523, i64 8
  store i32 %.570, ptr %.571, align 4
  %.574 = trunc i64 %arg.never to i32
  %.575 = getelementptr inbounds nuw i8, ptr %.523, i64 12
  store i32 %.574, ptr %.575, align 4
  %.578 = trunc i64 %.124 to i32
  %.579 = getelementptr inbounds nuw i8, ptr %.523, i64 16
  store i32 %.578, ptr %.579, align 4
  %.583 = getelementptr inbounds nuw i8, ptr %.523, i64 20
  store i32 -1, ptr %.583, align 4
  %.587 = getelementptr inbounds nuw i8, ptr %.523, i64 24
  store i32 -1, ptr %.587, align 4
  %.591 = getelementptr inbounds nuw i8, ptr %.523, i64 28
  store i32 -1, ptr %.591, align 4
  %.597 = load i32, ptr %.143, align 4
  %.598 = getelementptr inbounds nuw i8, ptr %.523, i64 32
  store i32 %.597, ptr %.598, align 4
  %.606.not = icmp eq i32 %.597, -1
  br i1 %.606.not, label %B922, label %B860

B860:                                             ; preds = %B592
  %.605 = sext i32 %.597 to i64
  %.645 = mul nsw i64 %.605, 36
  %.648 = getelementptr inbounds i8, ptr %.496.pre-phi, i64 %.645
  %.651 = getelementptr inbounds nuw i8, ptr %.648, i64 28
  store i32 %number.6.0, ptr %.651, align 4
  br label %B922

B922:                                             ; preds = %B860, %B592
  store i32 %number.6.0, ptr %.143, align 4
  br label %B936

common.ret:                                       ; preds = %B348.endif.if.if, %B198.endif.if.if, %B0.if.if, %B936
  %common.ret.op = phi i32 [ 0, %B936 ], [ %.114, %B0.if.if ], [ %.213, %B198.endif.if.if ], [ %.353, %B348.endif.if.if ]
  ret i32 %common.ret.op

B936:                                             ; preds = %B348.endif.endif, %B198.endif.endif, %B922
  %number.7.0 = phi i32 [ %number.6.0, %B922 ], [ %.145, %B198.endif.endif ], [ %.287, %B348.endif.endif ]
  store i32 %number.7.0, ptr %retptr, align 4
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.143 = getelementptr inbounds nuw i8, ptr %.54, i64 64
  %.145 = load i32, ptr %.143, align 4
  %.155.not = icmp eq i32 %.145, -1
  br i1 %.155.not, label %B446, label %B198

B0.if.if:                                         ; preds = %B0
  %.122 = icmp sgt i32 %.114, 0
  %.115 = load ptr, ptr %excinfo.1, align 8
  %.123 = select i1 %.122, ptr %.115, ptr undef
  store ptr %.123, ptr %excinfo, align 8
  br label %common.ret

B198.endif.endif:                                 ; preds = %B198, %B198
  %.223 = load i8, ptr %.209, align 1
  %.226.not = icmp eq i8 %.223, 0
  br i1 %.226.not, label %B274, label %B936

B198.endif.if.if:                                 ; preds = %B198
  %.221 = icmp sgt i32 %.213, 0
  %.214 = load ptr, ptr %excinfo.2, align 8
  %.222 = select i1 %.221, ptr %.214, ptr undef
  store ptr %.222, ptr %excinfo, align 8
  br label %common.ret

B348.endif.endif:                                 ; preds = %B348, %B348
  %.363 = load i8, ptr %.349, align 1
  %.366.not = icmp eq i8 %.363, 0
  br i1 %.366.not, label %B274, label %B936

B348.endif.if.if:                                 ; preds = %B348
  %.361 = icmp sgt i32 %.353, 0
  %.354 = load ptr, ptr %excinfo.3, align 8
  %.362 = select i1 %.361, ptr %.354, ptr undef
  store ptr %.362, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.bucket_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.item) #3 {
B0:
  %.37 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  switch i64 %arg.order, label %B96 [
    i64 1, label %B26
    i64 2, label %B62
  ]

common.ret:                                       ; preds = %B62.if.if, %B96, %B26
  %common.ret.op = phi i32 [ 0, %B26 ], [ 0, %B96 ], [ %.41, %B62.if.if ]
  ret i32 %common.ret.op

B26:                                              ; preds = %B0
  %.21 = getelementptr inbounds nuw i8, ptr %arg.item, i64 98
  %.23 = load i16, ptr %.21, align 2
  %.26 = sext i16 %.23 to i64
  store i64 %.26, ptr %retptr, align 8
  br label %common.ret

B62:                                              ; preds = %B0
  store i64 0, ptr %.37, align 8
  %.41 = call i32 @lanes.urgency_of(ptr nonnull %.37, ptr nonnull %excinfo.1, ptr %arg.run, ptr %arg.item)
  %.51 = load i64, ptr %.37, align 8
  switch i32 %.41, label %B62.if.if [
    i32 -2, label %B96
    i32 0, label %B96
  ], !prof !0

B96:                                              ; preds = %B62, %B62, %B0
  %"$phi96.0.2.0" = phi i64 [ 0, %B0 ], [ %.51, %B62 ], [ %.51, %B62 ]
  store i64 %"$phi96.0.2.0", ptr %retptr, align 8
  br label %common.ret

B62.if.if:                                        ; preds = %B62
  %.49 = icmp sgt i32 %.41, 0
  %.42 = load ptr, ptr %excinfo.1, align 8
  %.50 = select i1 %.49, ptr %.42, ptr undef
  store ptr %.50, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.same_people(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.lane, i64 %arg.skill, i64 %arg.only, i64 %arg.never, i64 %arg.bucket) #3 {
B0:
  %.18 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 4
  %.20 = load i32, ptr %.18, align 4
  %.21 = sext i32 %.20 to i64
  %.22 = icmp eq i64 %arg.skill, %.21
  br i1 %.22, label %B26, label %B90

B26:                                              ; preds = %B0
  %.28 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 8
  %.30 = load i32, ptr %.28, align 4
  %.32 = sext i32 %.30 to i64
  %.33 = icmp eq i64 %arg.only, %.32
  br i1 %.33, label %B48, label %B90

B48:                                              ; preds = %B26
  %.40 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 12
  %.42 = load i32, ptr %.40, align 4
  %.44 = sext i32 %.42 to i64
  %.45 = icmp eq i64 %arg.never, %.44
  br i1 %.45, label %B70, label %B90

B70:                                              ; preds = %B48
  %.52 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 16
  %.54 = load i32, ptr %.52, align 4
  %.58 = sext i32 %.54 to i64
  %.59 = icmp eq i64 %arg.bucket, %.58
  %0 = zext i1 %.59 to i8
  br label %B90

B90:                                              ; preds = %B70, %B48, %B26, %B0
  %"$phi90.0.4.0" = phi i8 [ %0, %B70 ], [ 0, %B48 ], [ 0, %B26 ], [ 0, %B0 ]
  store i8 %"$phi90.0.4.0", ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.place_in(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.lane, i64 %arg.slot) #3 {
B0:
  %.95 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.228 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.381 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.22 = getelementptr i8, ptr %arg.run, i64 712
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.25 = inttoptr i64 %.24 to ptr
  %.48 = mul nsw i64 %arg.slot, 104
  %.51 = getelementptr inbounds i8, ptr %.25, i64 %.48
  %.78 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 20
  %.80 = load i32, ptr %.78, align 4
  %.81 = sext i32 %.80 to i64
  %.88 = mul nsw i64 %.81, 104
  %.91 = getelementptr inbounds i8, ptr %.25, i64 %.88
  store i8 0, ptr %.95, align 1
  %.99 = call i32 @lanes.precedes(ptr nonnull %.95, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.order, ptr %.51, ptr %.91)
  %.100 = load ptr, ptr %excinfo.1, align 8
  %.107 = icmp sgt i32 %.99, 0
  %.108 = select i1 %.107, ptr %.100, ptr undef
  %.109 = load i8, ptr %.95, align 1
  %.112 = icmp eq i8 %.109, 0
  br i1 %.112, label %B0.endif.thread, label %B0.endif

common.ret:                                       ; preds = %B266.endif.if.if, %B140.endif.if.if, %B0.endif.if.if, %B430, %B126
  %common.ret.op = phi i32 [ 0, %B126 ], [ 0, %B430 ], [ %.99, %B0.endif.if.if ], [ %.232, %B140.endif.if.if ], [ %.38571, %B266.endif.if.if ]
  ret i32 %common.ret.op

B126:                                             ; preds = %B0.endif, %B0.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B140:                                             ; preds = %B0.endif.thread, %B0.endif.thread
  %.142 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 24
  %.144 = load i32, ptr %.142, align 4
  %.214 = sext i32 %.144 to i64
  %.221 = mul nsw i64 %.214, 104
  %.224 = getelementptr inbounds i8, ptr %.25, i64 %.221
  store i8 0, ptr %.228, align 1
  %.232 = call i32 @lanes.precedes(ptr nonnull %.228, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.order, ptr %.51, ptr %.224)
  %.233 = load ptr, ptr %excinfo.2, align 8
  %.240 = icmp sgt i32 %.232, 0
  %.241 = select i1 %.240, ptr %.233, ptr undef
  %.242 = load i8, ptr %.228, align 1
  %.245 = icmp eq i8 %.242, 0
  br i1 %.245, label %B140.endif.thread, label %B140.endif

B430:                                             ; preds = %B266.endif.thread, %B266.endif.thread, %B140.endif.thread, %B140.endif.thread
  %place.3.1 = phi i32 [ %.144, %B140.endif.thread ], [ %.301.lcssa, %B266.endif.thread ], [ %.144, %B140.endif.thread ], [ %.301.lcssa, %B266.endif.thread ]
  %.424 = sext i32 %place.3.1 to i64
  store i64 %.424, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0
  switch i32 %.99, label %B0.endif.if.if [
    i32 -2, label %B126
    i32 0, label %B126
  ], !prof !0

B0.endif.thread:                                  ; preds = %B0
  switch i32 %.99, label %B0.endif.if.if [
    i32 -2, label %B140
    i32 0, label %B140
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif.thread, %B0.endif
  store ptr %.108, ptr %excinfo, align 8
  br label %common.ret

B140.endif:                                       ; preds = %B140
  switch i32 %.232, label %B140.endif.if.if [
    i32 -2, label %B266.preheader
    i32 0, label %B266.preheader
  ], !prof !0

B266.preheader:                                   ; preds = %B140.endif, %B140.endif
  %.29983 = getelementptr inbounds nuw i8, ptr %.224, i64 84
  %.30184 = load i32, ptr %.29983, align 4
  %.36785 = sext i32 %.30184 to i64
  %.37486 = mul nsw i64 %.36785, 104
  %.37787 = getelementptr inbounds i8, ptr %.25, i64 %.37486
  store i8 0, ptr %.381, align 1
  %.38588 = call i32 @lanes.precedes(ptr nonnull %.381, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.order, ptr %.51, ptr %.37787)
  %.39589 = load i8, ptr %.381, align 1
  %.39890 = icmp eq i8 %.39589, 0
  br i1 %.39890, label %B266.endif.thread, label %B266.endif

B140.endif.thread:                                ; preds = %B140
  switch i32 %.232, label %B140.endif.if.if [
    i32 -2, label %B430
    i32 0, label %B430
  ], !prof !0

B140.endif.if.if:                                 ; preds = %B140.endif.thread, %B140.endif
  store ptr %.241, ptr %excinfo, align 8
  br label %common.ret

B266.endif:                                       ; preds = %B266.backedge, %B266.preheader
  %.38592 = phi i32 [ %.385, %B266.backedge ], [ %.38588, %B266.preheader ]
  %.30191 = phi i32 [ %.301, %B266.backedge ], [ %.30184, %B266.preheader ]
  switch i32 %.38592, label %B266.endif.if.if.loopexit [
    i32 -2, label %B266.backedge
    i32 0, label %B266.backedge
  ], !prof !0

B266.backedge:                                    ; preds = %B266.endif, %B266.endif
  %.287 = sext i32 %.30191 to i64
  %.294 = mul nsw i64 %.287, 104
  %.297 = getelementptr inbounds i8, ptr %.25, i64 %.294
  %.299 = getelementptr inbounds nuw i8, ptr %.297, i64 84
  %.301 = load i32, ptr %.299, align 4
  %.367 = sext i32 %.301 to i64
  %.374 = mul nsw i64 %.367, 104
  %.377 = getelementptr inbounds i8, ptr %.25, i64 %.374
  store i8 0, ptr %.381, align 1
  %.385 = call i32 @lanes.precedes(ptr nonnull %.381, ptr nonnull %excinfo.3, ptr %arg.run, i64 %arg.order, ptr nonnull %.51, ptr %.377)
  %.395 = load i8, ptr %.381, align 1
  %.398 = icmp eq i8 %.395, 0
  br i1 %.398, label %B266.endif.thread, label %B266.endif

B266.endif.thread:                                ; preds = %B266.backedge, %B266.preheader
  %.385.lcssa76 = phi i32 [ %.38588, %B266.preheader ], [ %.385, %B266.backedge ]
  %.301.lcssa = phi i32 [ %.30184, %B266.preheader ], [ %.301, %B266.backedge ]
  %.386.le = load ptr, ptr %excinfo.3, align 8
  %.393.le = icmp sgt i32 %.385.lcssa76, 0
  %.394.le73 = select i1 %.393.le, ptr %.386.le, ptr undef
  switch i32 %.385.lcssa76, label %B266.endif.if.if [
    i32 -2, label %B430
    i32 0, label %B430
  ], !prof !0

B266.endif.if.if.loopexit:                        ; preds = %B266.endif
  %.386.le79 = load ptr, ptr %excinfo.3, align 8
  %.393.le77 = icmp sgt i32 %.38592, 0
  %.394.le = select i1 %.393.le77, ptr %.386.le79, ptr undef
  br label %B266.endif.if.if

B266.endif.if.if:                                 ; preds = %B266.endif.if.if.loopexit, %B266.endif.thread
  %.38571 = phi i32 [ %.38592, %B266.endif.if.if.loopexit ], [ %.385.lcssa76, %B266.endif.thread ]
  %.39469 = phi ptr [ %.394.le, %B266.endif.if.if.loopexit ], [ %.394.le73, %B266.endif.thread ]
  store ptr %.39469, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.link(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.lane, i64 %arg.slot, i64 %arg.place) #3 {
B0:
  %.17 = icmp eq i64 %arg.place, -1
  br i1 %.17, label %B220, label %B236

B220:                                             ; preds = %B0
  %.20 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 20
  %.80.phi.trans.insert = getelementptr i8, ptr %arg.run, i64 712
  %.82.pre = load i64, ptr %.80.phi.trans.insert, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.82.pre to ptr
  %"$phi90.0.2.055" = load i32, ptr %.20, align 4
  %.10656 = mul nsw i64 %arg.slot, 104
  %.10957 = getelementptr inbounds i8, ptr %.pre, i64 %.10656
  %.11359 = getelementptr inbounds nuw i8, ptr %.10957, i64 84
  store i32 -1, ptr %.11359, align 4
  %.15360 = getelementptr inbounds nuw i8, ptr %.10957, i64 88
  store i32 %"$phi90.0.2.055", ptr %.15360, align 4
  %.163 = trunc i64 %arg.slot to i32
  %.164 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 20
  store i32 %.163, ptr %.164, align 4
  br label %B288

B236:                                             ; preds = %B0
  %.32 = getelementptr i8, ptr %arg.run, i64 712
  %.34 = load i64, ptr %.32, align 8, !invariant.load !1
  %.35 = inttoptr i64 %.34 to ptr
  %.58 = mul nsw i64 %arg.place, 104
  %.61 = getelementptr inbounds i8, ptr %.35, i64 %.58
  %.63 = getelementptr inbounds nuw i8, ptr %.61, i64 88
  %"$phi90.0.2.0" = load i32, ptr %.63, align 4
  %.106 = mul nsw i64 %arg.slot, 104
  %.109 = getelementptr inbounds i8, ptr %.35, i64 %.106
  %.112 = trunc i64 %arg.place to i32
  %.113 = getelementptr inbounds nuw i8, ptr %.109, i64 84
  store i32 %.112, ptr %.113, align 4
  %.153 = getelementptr inbounds nuw i8, ptr %.109, i64 88
  store i32 %"$phi90.0.2.0", ptr %.153, align 4
  %.199 = mul nsw i64 %arg.place, 104
  %.202 = getelementptr inbounds i8, ptr %.35, i64 %.199
  %.207 = trunc i64 %arg.slot to i32
  %.208 = getelementptr inbounds nuw i8, ptr %.202, i64 88
  store i32 %.207, ptr %.208, align 4
  br label %B288

B288:                                             ; preds = %B236, %B220
  %"$phi90.0.2.063" = phi i32 [ %"$phi90.0.2.0", %B236 ], [ %"$phi90.0.2.055", %B220 ]
  %.83.pre-phi61 = phi ptr [ %.35, %B236 ], [ %.pre, %B220 ]
  %.214 = icmp eq i32 %"$phi90.0.2.063", -1
  br i1 %.214, label %B310, label %B328

common.ret:                                       ; preds = %B328, %B310
  store ptr null, ptr %retptr, align 8
  ret i32 0

B310:                                             ; preds = %B288
  %.222 = trunc i64 %arg.slot to i32
  %.223 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 24
  store i32 %.222, ptr %.223, align 4
  br label %common.ret

B328:                                             ; preds = %B288
  %.213 = sext i32 %"$phi90.0.2.063" to i64
  %.268 = mul nsw i64 %.213, 104
  %.271 = getelementptr inbounds i8, ptr %.83.pre-phi61, i64 %.268
  %.276 = trunc i64 %arg.slot to i32
  %.277 = getelementptr inbounds nuw i8, ptr %.271, i64 84
  store i32 %.276, ptr %.277, align 4
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @dispatch.wake_all(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.group) #4 {
B0:
  %.13 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.275 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.336 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.364 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  store i64 0, ptr %.13, align 8
  %.17 = call i32 @dispatch.all_open_until(ptr nonnull %.13, ptr nonnull %excinfo.1, ptr %arg.run, ptr %arg.group)
  switch i32 %.17, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B376.endif.if.if, %B376.if.if, %B272.if.if, %B0.if.if, %B440, %B106
  %common.ret.op = phi i32 [ 0, %B106 ], [ 0, %B440 ], [ %.17, %B0.if.if ], [ %.279, %B272.if.if ], [ %.340, %B376.if.if ], [ %.368, %B376.endif.if.if ]
  ret i32 %common.ret.op

B106:                                             ; preds = %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B164:                                             ; preds = %B164.lr.ph, %B438
  %.1476977 = phi i32 [ %.105, %B164.lr.ph ], [ %.157, %B438 ]
  %.1547276 = phi i32 [ %.62, %B164.lr.ph ], [ %.161, %B438 ]
  %.157 = add nsw i32 %.1476977, -1
  %.161 = add i32 %.1547276, 1
  %.210 = sext i32 %.1547276 to i64
  %.217 = shl nsw i64 %.210, 3
  %.220 = getelementptr inbounds i8, ptr %.194, i64 %.217
  %.222 = load i64, ptr %.220, align 8
  %.257 = mul nsw i64 %.222, 88
  %.260 = getelementptr inbounds i8, ptr %.234, i64 %.257
  %.266 = getelementptr inbounds nuw i8, ptr %.260, i64 56
  %.268 = load i32, ptr %.266, align 4
  %.270 = icmp sgt i32 %.268, 0
  br i1 %.270, label %B272, label %B438

B272:                                             ; preds = %B164
  store i64 0, ptr %.275, align 8
  %.279 = call i32 @dispatch.first_opening(ptr nonnull %.275, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.260)
  %.289 = load i64, ptr %.275, align 8
  switch i32 %.279, label %B272.if.if [
    i32 -2, label %B272.endif
    i32 0, label %B272.endif
  ], !prof !0

B326:                                             ; preds = %B272.endif
  %.308 = load i64, ptr %.44, align 8
  %.310 = getelementptr inbounds nuw i8, ptr %.260, i64 72
  %.312 = load i64, ptr %.310, align 8
  %.313 = icmp slt i64 %.308, %.312
  %.320 = icmp sle i64 %.312, %.289
  %or.cond = select i1 %.313, i1 %.320, i1 false
  br i1 %or.cond, label %B438, label %B376

B376:                                             ; preds = %B326
  store i64 0, ptr %.336, align 8
  %.340 = call i32 @dispatch.opens_next(ptr nonnull %.336, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %.260)
  switch i32 %.340, label %B376.if.if [
    i32 -2, label %B376.endif
    i32 0, label %B376.endif
  ], !prof !0

B438:                                             ; preds = %B376.endif, %B376.endif, %B272.endif, %B326, %B164
  %.148 = icmp samesign ugt i32 %.1476977, 1
  br i1 %.148, label %B164, label %B440

B440:                                             ; preds = %B110.endif, %B438
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.27 = load i64, ptr %.13, align 8
  %.40 = getelementptr inbounds nuw i8, ptr %arg.group, i64 32
  store i64 %.27, ptr %.40, align 8
  %.44 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.46 = load i64, ptr %.44, align 8
  %.51 = icmp slt i64 %.46, %.27
  br i1 %.51, label %B106, label %B110.endif

B0.if.if:                                         ; preds = %B0
  %.25 = icmp sgt i32 %.17, 0
  %.18 = load ptr, ptr %excinfo.1, align 8
  %.26 = select i1 %.25, ptr %.18, ptr undef
  store ptr %.26, ptr %excinfo, align 8
  br label %common.ret

B110.endif:                                       ; preds = %B0.endif
  %.62 = load i32, ptr %arg.group, align 4
  %.64 = getelementptr inbounds nuw i8, ptr %arg.group, i64 4
  %.66 = load i32, ptr %.64, align 4
  %.105 = sub i32 %.66, %.62
  %.14875.not = icmp slt i32 %.105, 1
  br i1 %.14875.not, label %B440, label %B164.lr.ph

B164.lr.ph:                                       ; preds = %B110.endif
  %.191 = getelementptr i8, ptr %arg.run, i64 312
  %.193 = load i64, ptr %.191, align 8, !invariant.load !1
  %.194 = inttoptr i64 %.193 to ptr
  %.231 = getelementptr i8, ptr %arg.run, i64 592
  %.233 = load i64, ptr %.231, align 8, !invariant.load !1
  %.234 = inttoptr i64 %.233 to ptr
  br label %B164

B272.endif:                                       ; preds = %B272, %B272
  %.303 = icmp slt i64 %.289, 4611686018427387904
  br i1 %.303, label %B326, label %B438

B272.if.if:                                       ; preds = %B272
  %.287 = icmp sgt i32 %.279, 0
  %.280 = load ptr, ptr %excinfo.2, align 8
  %.288 = select i1 %.287, ptr %.280, ptr undef
  store ptr %.288, ptr %excinfo, align 8
  br label %common.ret

B376.endif:                                       ; preds = %B376, %B376
  %.350 = load i64, ptr %.336, align 8
  store ptr null, ptr %.364, align 8
  %.368 = call i32 @dispatch.wake(ptr nonnull %.364, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.222, i64 %.350)
  switch i32 %.368, label %B376.endif.if.if [
    i32 -2, label %B438
    i32 0, label %B438
  ], !prof !0

B376.if.if:                                       ; preds = %B376
  %.348 = icmp sgt i32 %.340, 0
  %.341 = load ptr, ptr %excinfo.3, align 8
  %.349 = select i1 %.348, ptr %.341, ptr undef
  store ptr %.349, ptr %excinfo, align 8
  br label %common.ret

B376.endif.if.if:                                 ; preds = %B376.endif
  %.376 = icmp sgt i32 %.368, 0
  %.369 = load ptr, ptr %excinfo.4, align 8
  %.377 = select i1 %.376, ptr %.369, ptr undef
  store ptr %.377, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @dispatch.all_open_until(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.group) #3 {
B0.endif:
  %.380 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.458 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.13 = load i32, ptr %arg.group, align 4
  %.14 = getelementptr inbounds nuw i8, ptr %arg.group, i64 4
  %.16 = load i32, ptr %.14, align 4
  %.53 = sub i32 %.16, %.13
  %.98151.not = icmp slt i32 %.53, 1
  br i1 %.98151.not, label %B372, label %B72.endif.lr.ph

B72.endif.lr.ph:                                  ; preds = %B0.endif
  %.147 = getelementptr i8, ptr %arg.run, i64 592
  %.149 = load i64, ptr %.147, align 8, !invariant.load !1
  %.150 = inttoptr i64 %.149 to ptr
  %.171 = getelementptr i8, ptr %arg.run, i64 312
  %.173 = load i64, ptr %.171, align 8, !invariant.load !1
  %.174 = inttoptr i64 %.173 to ptr
  %.342 = getelementptr i8, ptr %arg.run, i64 344
  %.419 = getelementptr i8, ptr %arg.run, i64 640
  br label %B72.endif

B70.loopexit:                                     ; preds = %B72.endif, %B366
  %until.2.1.lcssa = phi i64 [ %until.3.0154, %B72.endif ], [ %"$phi366.2.2.2", %B366 ]
  %.98 = icmp sgt i32 %.97141153, 1
  br i1 %.98, label %B72.endif, label %B372

B208:                                             ; preds = %B208.lr.ph, %B366
  %until.2.1138 = phi i64 [ %until.3.0154, %B208.lr.ph ], [ %"$phi366.2.2.2", %B366 ]
  %.298131137 = phi i32 [ %.256, %B208.lr.ph ], [ %.308, %B366 ]
  %.305133136 = phi i32 [ %.216, %B208.lr.ph ], [ %.312, %B366 ]
  %.308 = add nsw i32 %.298131137, -1
  %.312 = add i32 %.305133136, 1
  %.361 = sext i32 %.305133136 to i64
  %.368 = shl nsw i64 %.361, 3
  %.371 = getelementptr inbounds i8, ptr %.345, i64 %.368
  %.373 = load i64, ptr %.371, align 8
  store i8 0, ptr %.380, align 1
  %.384 = call i32 @hours.is_open(ptr nonnull %.380, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.373)
  %.385 = load ptr, ptr %excinfo.1, align 8
  %.394 = load i8, ptr %.380, align 1
  %.397 = icmp eq i8 %.394, 0
  br i1 %.397, label %B208.endif.thread, label %B208.endif

B284:                                             ; preds = %B208.endif, %B208.endif
  %.421 = load i64, ptr %.419, align 8, !invariant.load !1
  %.422 = inttoptr i64 %.421 to ptr
  %.445 = mul nsw i64 %.373, 40
  %.448 = getelementptr inbounds i8, ptr %.422, i64 %.445
  %.452 = getelementptr inbounds nuw i8, ptr %.448, i64 24
  %.454 = load i64, ptr %.452, align 8
  store i64 0, ptr %.458, align 8
  %.464 = call i32 @ol_min.impl.2(ptr nonnull %.458, ptr nonnull %excinfo.2, i64 %until.2.1138, i64 %.454)
  %.474 = load i64, ptr %.458, align 8
  switch i32 %.464, label %B284.if.if [
    i32 -2, label %B366
    i32 0, label %B366
  ], !prof !0

B366:                                             ; preds = %B208.endif.thread, %B208.endif.thread, %B284, %B284
  %"$phi366.2.2.2" = phi i64 [ %.474, %B284 ], [ 0, %B208.endif.thread ], [ %.474, %B284 ], [ 0, %B208.endif.thread ]
  %.299 = icmp samesign ugt i32 %.298131137, 1
  br i1 %.299, label %B208, label %B70.loopexit

common.ret:                                       ; preds = %B284.if.if, %B208.endif.if.if, %B372
  %common.ret.op = phi i32 [ 0, %B372 ], [ %.384, %B208.endif.if.if ], [ %.464, %B284.if.if ]
  ret i32 %common.ret.op

B372:                                             ; preds = %B70.loopexit, %B0.endif
  %until.3.0.lcssa = phi i64 [ 4611686018427387904, %B0.endif ], [ %until.2.1.lcssa, %B70.loopexit ]
  store i64 %until.3.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B72.endif:                                        ; preds = %B70.loopexit, %B72.endif.lr.ph
  %until.3.0154 = phi i64 [ 4611686018427387904, %B72.endif.lr.ph ], [ %until.2.1.lcssa, %B70.loopexit ]
  %.97141153 = phi i32 [ %.53, %B72.endif.lr.ph ], [ %.107, %B70.loopexit ]
  %.104143152 = phi i32 [ %.13, %B72.endif.lr.ph ], [ %.111, %B70.loopexit ]
  %.107 = add nsw i32 %.97141153, -1
  %.111 = add i32 %.104143152, 1
  %.190 = sext i32 %.104143152 to i64
  %.197 = shl nsw i64 %.190, 3
  %.200 = getelementptr inbounds i8, ptr %.174, i64 %.197
  %.202 = load i64, ptr %.200, align 8
  %.209 = mul nsw i64 %.202, 88
  %.212 = getelementptr inbounds i8, ptr %.150, i64 %.209
  %.214 = getelementptr inbounds nuw i8, ptr %.212, i64 36
  %.216 = load i32, ptr %.214, align 4
  %.217 = getelementptr inbounds nuw i8, ptr %.212, i64 40
  %.219 = load i32, ptr %.217, align 4
  %.256 = sub i32 %.219, %.216
  %.299135.not = icmp slt i32 %.256, 1
  br i1 %.299135.not, label %B70.loopexit, label %B208.lr.ph

B208.lr.ph:                                       ; preds = %B72.endif
  %.344 = load i64, ptr %.342, align 8, !invariant.load !1
  %.345 = inttoptr i64 %.344 to ptr
  br label %B208

B208.endif:                                       ; preds = %B208
  switch i32 %.384, label %B208.endif.if.if [
    i32 -2, label %B284
    i32 0, label %B284
  ], !prof !0

B208.endif.thread:                                ; preds = %B208
  switch i32 %.384, label %B208.endif.if.if [
    i32 -2, label %B366
    i32 0, label %B366
  ], !prof !0

B208.endif.if.if:                                 ; preds = %B208.endif.thread, %B208.endif
  %.392.le = icmp sgt i32 %.384, 0
  %.393.le = select i1 %.392.le, ptr %.385, ptr undef
  store ptr %.393.le, ptr %excinfo, align 8
  br label %common.ret

B284.if.if:                                       ; preds = %B284
  %.472 = icmp sgt i32 %.464, 0
  %.465 = load ptr, ptr %excinfo.2, align 8
  %.473 = select i1 %.472, ptr %.465, ptr undef
  store ptr %.473, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @dispatch.first_opening(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.team) #3 {
B0.endif:
  %.183 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.263 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.290 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.11 = getelementptr inbounds nuw i8, ptr %arg.team, i64 36
  %.13 = load i32, ptr %.11, align 4
  %.14 = getelementptr inbounds nuw i8, ptr %arg.team, i64 40
  %.16 = load i32, ptr %.14, align 4
  %.53 = sub i32 %.16, %.13
  %.9884.not = icmp slt i32 %.53, 1
  br i1 %.9884.not, label %B256, label %B72.lr.ph

B72.lr.ph:                                        ; preds = %B0.endif
  %.149 = getelementptr i8, ptr %arg.run, i64 344
  %.151 = load i64, ptr %.149, align 8, !invariant.load !1
  %.152 = inttoptr i64 %.151 to ptr
  %.259 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  br label %B72

B72:                                              ; preds = %B254, %B72.lr.ph
  %soonest.2.087 = phi i64 [ 4611686018427387904, %B72.lr.ph ], [ %soonest.3.1, %B254 ]
  %.977886 = phi i32 [ %.53, %B72.lr.ph ], [ %.107, %B254 ]
  %.1048185 = phi i32 [ %.13, %B72.lr.ph ], [ %.111, %B254 ]
  %.107 = add nsw i32 %.977886, -1
  %.111 = add i32 %.1048185, 1
  %.169 = sext i32 %.1048185 to i64
  %.176 = shl nsw i64 %.169, 3
  %.179 = getelementptr inbounds i8, ptr %.152, i64 %.176
  %.181 = load i64, ptr %.179, align 8
  store i8 0, ptr %.183, align 1
  %.187 = call i32 @hours.is_open(ptr nonnull %.183, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.181)
  %.188 = load ptr, ptr %excinfo.1, align 8
  %.197 = load i8, ptr %.183, align 1
  %.200 = icmp eq i8 %.197, 0
  br i1 %.200, label %B72.endif.thread, label %B72.endif

B144:                                             ; preds = %B72.endif.thread, %B72.endif.thread
  %.255 = load i64, ptr %.179, align 8
  %.261 = load i64, ptr %.259, align 8
  store i64 0, ptr %.263, align 8
  %.267 = call i32 @hours.next_open(ptr nonnull %.263, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.255, i64 %.261)
  switch i32 %.267, label %B144.if.if [
    i32 -2, label %B144.endif
    i32 0, label %B144.endif
  ], !prof !0

B254:                                             ; preds = %B144.endif, %B144.endif, %B72.endif, %B72.endif
  %soonest.3.1 = phi i64 [ %.306, %B144.endif ], [ %soonest.2.087, %B72.endif ], [ %soonest.2.087, %B72.endif ], [ %.306, %B144.endif ]
  %.98 = icmp samesign ugt i32 %.977886, 1
  br i1 %.98, label %B72, label %B256

common.ret:                                       ; preds = %B144.endif.if.if, %B144.if.if, %B72.endif.if.if, %B256
  %common.ret.op = phi i32 [ 0, %B256 ], [ %.187, %B72.endif.if.if ], [ %.267, %B144.if.if ], [ %.296, %B144.endif.if.if ]
  ret i32 %common.ret.op

B256:                                             ; preds = %B254, %B0.endif
  %soonest.2.0.lcssa = phi i64 [ 4611686018427387904, %B0.endif ], [ %soonest.3.1, %B254 ]
  store i64 %soonest.2.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B72.endif:                                        ; preds = %B72
  switch i32 %.187, label %B72.endif.if.if [
    i32 -2, label %B254
    i32 0, label %B254
  ], !prof !0

B72.endif.thread:                                 ; preds = %B72
  switch i32 %.187, label %B72.endif.if.if [
    i32 -2, label %B144
    i32 0, label %B144
  ], !prof !0

B72.endif.if.if:                                  ; preds = %B72.endif.thread, %B72.endif
  %.195.le = icmp sgt i32 %.187, 0
  %.196.le = select i1 %.195.le, ptr %.188, ptr undef
  store ptr %.196.le, ptr %excinfo, align 8
  br label %common.ret

B144.endif:                                       ; preds = %B144, %B144
  %.277 = load i64, ptr %.263, align 8
  store i64 0, ptr %.290, align 8
  %.296 = call i32 @ol_min.impl.2(ptr nonnull %.290, ptr nonnull %excinfo.3, i64 %soonest.2.087, i64 %.277)
  %.306 = load i64, ptr %.290, align 8
  switch i32 %.296, label %B144.endif.if.if [
    i32 -2, label %B254
    i32 0, label %B254
  ], !prof !0

B144.if.if:                                       ; preds = %B144
  %.275 = icmp sgt i32 %.267, 0
  %.268 = load ptr, ptr %excinfo.2, align 8
  %.276 = select i1 %.275, ptr %.268, ptr undef
  store ptr %.276, ptr %excinfo, align 8
  br label %common.ret

B144.endif.if.if:                                 ; preds = %B144.endif
  %.304 = icmp sgt i32 %.296, 0
  %.297 = load ptr, ptr %excinfo.3, align 8
  %.305 = select i1 %.304, ptr %.297, ptr undef
  store ptr %.305, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @dispatch.opens_next(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.team) #4 {
B0:
  %.100 = alloca [3 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.100, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.100, i64 16
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.352 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.396 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.438 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.467 = alloca i64, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.11 = getelementptr inbounds nuw i8, ptr %arg.team, i64 64
  %.13 = load i32, ptr %.11, align 4
  %.24.not = icmp eq i32 %.13, -1
  br i1 %.24.not, label %B530, label %B82.preheader

B82.preheader:                                    ; preds = %B0
  %.42 = getelementptr i8, ptr %arg.run, i64 736
  %.44 = load i64, ptr %.42, align 8, !invariant.load !1
  %.45 = inttoptr i64 %.44 to ptr
  %.139 = getelementptr inbounds nuw i8, ptr %arg.team, i64 28
  %.143 = getelementptr inbounds nuw i8, ptr %arg.team, i64 32
  %.272 = getelementptr i8, ptr %arg.run, i64 264
  %.311 = getelementptr i8, ptr %arg.run, i64 632
  %.432 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  br label %B82

B82:                                              ; preds = %B494, %B82.preheader
  %number.2.0 = phi i32 [ %.526, %B494 ], [ %.13, %B82.preheader ]
  %soonest.3.0 = phi i64 [ %soonest.2.1.lcssa, %B494 ], [ 4611686018427387904, %B82.preheader ]
  %.62 = sext i32 %number.2.0 to i64
  %.69 = mul nsw i64 %.62, 36
  %.72 = getelementptr inbounds i8, ptr %.45, i64 %.69
  %.81 = getelementptr inbounds nuw i8, ptr %.72, i64 4
  %.83 = load i32, ptr %.81, align 4
  %.85 = getelementptr inbounds nuw i8, ptr %.72, i64 8
  %.87 = load i32, ptr %.85, align 4
  %.89 = getelementptr inbounds nuw i8, ptr %.72, i64 12
  %.91 = load i32, ptr %.89, align 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %.100, i8 0, i64 24, i1 false)
  %.107 = call i32 @people.wanted(ptr nonnull %.100, ptr nonnull %excinfo.1, ptr %arg.run, ptr %arg.team, i32 %.83, i32 %.87, i32 %.91)
  %.117.fca.0.load = load i64, ptr %.100, align 8
  %.117.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.117.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  switch i32 %.107, label %B82.if.if [
    i32 -2, label %B82.endif.endif
    i32 0, label %B82.endif.endif
  ], !prof !0

B248:                                             ; preds = %B248.lr.ph, %B492
  %soonest.2.1134 = phi i64 [ %soonest.3.0, %B248.lr.ph ], [ %soonest.4.2, %B492 ]
  %.224123133 = phi i32 [ %.182, %B248.lr.ph ], [ %.234, %B492 ]
  %.231127132 = phi i32 [ %.141, %B248.lr.ph ], [ %.238, %B492 ]
  %.234 = add nsw i32 %.224123133, -1
  %.238 = add i32 %.231127132, 1
  %.291 = sext i32 %.231127132 to i64
  %.298 = shl nsw i64 %.291, 3
  %.301 = getelementptr inbounds i8, ptr %.275, i64 %.298
  %.305 = load i32, ptr %.301, align 4
  %.330 = sext i32 %.305 to i64
  %.337 = mul nsw i64 %.330, 96
  %.340 = getelementptr inbounds i8, ptr %.314, i64 %.337
  %.344 = load i32, ptr %.340, align 4
  store i8 0, ptr %.352, align 1
  %.359 = call i32 @people.can_take(ptr nonnull %.352, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.330, i64 %.117.fca.0.load, i64 %.117.fca.1.load, i64 %.117.fca.2.load)
  switch i32 %.359, label %B248.endif.if [
    i32 -2, label %B248.endif.endif
    i32 0, label %B248.endif.endif
  ], !prof !0

B388:                                             ; preds = %B248.endif.endif
  %.395 = sext i32 %.344 to i64
  store i8 0, ptr %.396, align 1
  %.400 = call i32 @hours.is_open(ptr nonnull %.396, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.395)
  switch i32 %.400, label %B388.endif.if [
    i32 -2, label %B388.endif.endif
    i32 0, label %B388.endif.endif
  ], !prof !0

B420:                                             ; preds = %B388.endif.endif
  %.434 = load i64, ptr %.432, align 8
  store i64 0, ptr %.438, align 8
  %.442 = call i32 @hours.next_open(ptr nonnull %.438, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.395, i64 %.434)
  switch i32 %.442, label %B420.if [
    i32 -2, label %B420.endif
    i32 0, label %B420.endif
  ], !prof !0

B492:                                             ; preds = %B420.endif, %B420.endif, %B388.endif.endif, %B248.endif.endif
  %soonest.4.2 = phi i64 [ %soonest.2.1134, %B388.endif.endif ], [ %soonest.2.1134, %B248.endif.endif ], [ %.483, %B420.endif ], [ %.483, %B420.endif ]
  %.225 = icmp samesign ugt i32 %.224123133, 1
  br i1 %.225, label %B248, label %B494

B494:                                             ; preds = %B82.endif.endif, %B492
  %soonest.2.1.lcssa = phi i64 [ %soonest.3.0, %B82.endif.endif ], [ %soonest.4.2, %B492 ]
  %.524 = getelementptr inbounds nuw i8, ptr %.72, i64 32
  %.526 = load i32, ptr %.524, align 4
  %.532.not = icmp eq i32 %.526, -1
  br i1 %.532.not, label %B530, label %B82

common.ret:                                       ; preds = %B420.endif.if, %B420.if, %B388.endif.if, %B248.endif.if, %B82.if.if, %B530
  %common.ret.op = phi i32 [ 0, %B530 ], [ %.107, %B82.if.if ], [ %.442, %B420.if ], [ %.359, %B248.endif.if ], [ %.400, %B388.endif.if ], [ %.473, %B420.endif.if ]
  ret i32 %common.ret.op

B530:                                             ; preds = %B494, %B0
  %soonest.5.1 = phi i64 [ 4611686018427387904, %B0 ], [ %soonest.2.1.lcssa, %B494 ]
  store i64 %soonest.5.1, ptr %retptr, align 8
  br label %common.ret

B82.if.if:                                        ; preds = %B82
  %.115 = icmp sgt i32 %.107, 0
  %.108 = load ptr, ptr %excinfo.1, align 8
  %.116 = select i1 %.115, ptr %.108, ptr undef
  store ptr %.116, ptr %excinfo, align 8
  br label %common.ret

B82.endif.endif:                                  ; preds = %B82, %B82
  %.141 = load i32, ptr %.139, align 4
  %.145 = load i32, ptr %.143, align 4
  %.182 = sub i32 %.145, %.141
  %.225131.not = icmp slt i32 %.182, 1
  br i1 %.225131.not, label %B494, label %B248.lr.ph

B248.lr.ph:                                       ; preds = %B82.endif.endif
  %.274 = load i64, ptr %.272, align 8, !invariant.load !1
  %.275 = inttoptr i64 %.274 to ptr
  %.313 = load i64, ptr %.311, align 8, !invariant.load !1
  %.314 = inttoptr i64 %.313 to ptr
  br label %B248

B248.endif.if:                                    ; preds = %B248
  %.367 = icmp sgt i32 %.359, 0
  %.360 = load ptr, ptr %excinfo.2, align 8
  %.368 = select i1 %.367, ptr %.360, ptr undef
  store ptr %.368, ptr %excinfo, align 8
  br label %common.ret

B248.endif.endif:                                 ; preds = %B248, %B248
  %.369 = load i8, ptr %.352, align 1
  %.372.not = icmp eq i8 %.369, 0
  br i1 %.372.not, label %B492, label %B388

B388.endif.if:                                    ; preds = %B388
  %.408 = icmp sgt i32 %.400, 0
  %.401 = load ptr, ptr %excinfo.3, align 8
  %.409 = select i1 %.408, ptr %.401, ptr undef
  store ptr %.409, ptr %excinfo, align 8
  br label %common.ret

B388.endif.endif:                                 ; preds = %B388, %B388
  %.410 = load i8, ptr %.396, align 1
  %.413.not = icmp eq i8 %.410, 0
  br i1 %.413.not, label %B420, label %B492

B420.if:                                          ; preds = %B420
  %.450 = icmp sgt i32 %.442, 0
  %.443 = load ptr, ptr %excinfo.4, align 8
  %.451 = select i1 %.450, ptr %.443, ptr undef
  store ptr %.451, ptr %excinfo, align 8
  br label %common.ret

B420.endif:                                       ; preds = %B420, %B420
  %.452 = load i64, ptr %.438, align 8
  store i64 0, ptr %.467, align 8
  %.473 = call i32 @ol_min.impl.3(ptr nonnull %.467, ptr nonnull %excinfo.5, i64 %soonest.2.1134, i64 %.452)
  %.483 = load i64, ptr %.467, align 8
  switch i32 %.473, label %B420.endif.if [
    i32 -2, label %B492
    i32 0, label %B492
  ], !prof !0

B420.endif.if:                                    ; preds = %B420.endif
  %.481 = icmp sgt i32 %.473, 0
  %.474 = load ptr, ptr %excinfo.5, align 8
  %.482 = select i1 %.481, ptr %.474, ptr undef
  store ptr %.482, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @events.close_gap(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.88 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.8 = getelementptr inbounds nuw i8, ptr %arg.run, i64 80
  %.10 = load i32, ptr %.8, align 4
  %.11.not = icmp eq i32 %.10, 0
  br i1 %.11.not, label %B18, label %B22

common.ret:                                       ; preds = %B22.if.if, %B22.endif, %B18
  %common.ret.op = phi i32 [ 0, %B18 ], [ 0, %B22.endif ], [ %.92, %B22.if.if ]
  ret i32 %common.ret.op

B18:                                              ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B22:                                              ; preds = %B0
  store i32 0, ptr %.8, align 4
  %.27 = getelementptr i8, ptr %arg.run, i64 760
  %.29 = load i64, ptr %.27, align 8, !invariant.load !1
  %.30 = inttoptr i64 %.29 to ptr
  %.47 = getelementptr inbounds nuw i8, ptr %arg.run, i64 72
  %.49 = load i64, ptr %.47, align 8
  %.56 = mul nsw i64 %.49, 24
  %.59 = getelementptr inbounds i8, ptr %.30, i64 %.56
  %.63 = load i64, ptr %.59, align 8
  %.64 = getelementptr inbounds nuw i8, ptr %.59, i64 8
  %.66 = load i64, ptr %.64, align 8
  %.67 = getelementptr inbounds nuw i8, ptr %.59, i64 16
  %.69 = load i32, ptr %.67, align 4
  %.70 = getelementptr inbounds nuw i8, ptr %.59, i64 20
  %.72 = load i32, ptr %.70, align 4
  store i64 4611686018427387904, ptr %.59, align 8
  %.86 = sext i32 %.69 to i64
  %.87 = sext i32 %.72 to i64
  store ptr null, ptr %.88, align 8
  %.92 = call i32 @events.sink(ptr nonnull %.88, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.63, i64 %.66, i64 %.86, i64 %.87)
  switch i32 %.92, label %B22.if.if [
    i32 -2, label %B22.endif
    i32 0, label %B22.endif
  ], !prof !0

B22.endif:                                        ; preds = %B22, %B22
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B22.if.if:                                        ; preds = %B22
  %.100 = icmp sgt i32 %.92, 0
  %.93 = load ptr, ptr %excinfo.1, align 8
  %.101 = select i1 %.100, ptr %.93, ptr undef
  store ptr %.101, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @kernel.look_ahead(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.32 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.12 = getelementptr i8, ptr %arg.run, i64 760
  %.14 = load i64, ptr %.12, align 8, !invariant.load !1
  %.15 = inttoptr i64 %.14 to ptr
  %.19 = getelementptr i8, ptr %arg.run, i64 1352
  %.21 = load i64, ptr %.19, align 8, !invariant.load !1
  %.25 = getelementptr i8, ptr %arg.run, i64 1944
  %.27 = load i64, ptr %.25, align 8, !invariant.load !1
  store i64 0, ptr %.32, align 8
  %.36 = call i32 @events.soonest_from(ptr nonnull %.32, ptr nonnull %excinfo.1, ptr %.15, i64 %.21, i64 %.27, i64 1)
  switch i32 %.36, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B280, %B218
  %common.ret.op = phi i32 [ 0, %B218 ], [ 0, %B280 ], [ %.36, %B0.if.if ]
  ret i32 %common.ret.op

B218:                                             ; preds = %B0.endif
  %.171 = getelementptr i8, ptr %arg.run, i64 784
  %.173 = load i64, ptr %.171, align 8, !invariant.load !1
  %.174 = inttoptr i64 %.173 to ptr
  %.198 = shl nsw i64 %.100, 7
  %.202 = getelementptr i8, ptr %.174, i64 %.198
  tail call void @llvm.prefetch.p0(ptr %.202, i32 0, i32 3, i32 1)
  %.207 = getelementptr i8, ptr %.202, i64 64
  tail call void @llvm.prefetch.p0(ptr %.207, i32 0, i32 3, i32 1)
  %.212 = getelementptr i8, ptr %.202, i64 120
  tail call void @llvm.prefetch.p0(ptr %.212, i32 0, i32 3, i32 1)
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B280:                                             ; preds = %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.46 = load i64, ptr %.32, align 8
  %.64 = mul nsw i64 %.46, 24
  %.67 = getelementptr inbounds i8, ptr %.15, i64 %.64
  %.69 = getelementptr inbounds nuw i8, ptr %.67, i64 16
  %.71 = load i32, ptr %.69, align 4
  %.80 = getelementptr i8, ptr %arg.run, i64 712
  %.82 = load i64, ptr %.80, align 8, !invariant.load !1
  %.83 = inttoptr i64 %.82 to ptr
  %.100 = sext i32 %.71 to i64
  %.105 = mul nsw i64 %.100, 104
  %.109 = getelementptr i8, ptr %.83, i64 %.105
  tail call void @llvm.prefetch.p0(ptr %.109, i32 0, i32 3, i32 1)
  %.114 = getelementptr i8, ptr %.109, i64 64
  tail call void @llvm.prefetch.p0(ptr %.114, i32 0, i32 3, i32 1)
  %.119 = getelementptr i8, ptr %.109, i64 96
  tail call void @llvm.prefetch.p0(ptr %.119, i32 0, i32 3, i32 1)
  %.126 = getelementptr i8, ptr %arg.run, i64 720
  %.128 = load i64, ptr %.126, align 8, !invariant.load !1
  %.129 = inttoptr i64 %.128 to ptr
  %.139 = getelementptr i8, ptr %arg.run, i64 1904
  %.141 = load i64, ptr %.139, align 8, !invariant.load !1
  %.153 = shl nsw i64 %.100, 2
  %.154 = mul i64 %.153, %.141
  %.158 = getelementptr i8, ptr %.129, i64 %.154
  tail call void @llvm.prefetch.p0(ptr %.158, i32 0, i32 3, i32 1)
  %.161 = getelementptr inbounds nuw i8, ptr %arg.run, i64 164
  %.163 = load i32, ptr %.161, align 4
  %.164.not = icmp eq i32 %.163, 0
  br i1 %.164.not, label %B280, label %B218

B0.if.if:                                         ; preds = %B0
  %.44 = icmp sgt i32 %.36, 0
  %.37 = load ptr, ptr %excinfo.1, align 8
  %.45 = select i1 %.44, ptr %.37, ptr undef
  store ptr %.45, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @llvm.prefetch.p0(ptr readonly captures(none), i32 immarg, i32 immarg, i32 immarg) #7

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @kernel.set_going(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #4 {
B0:
  %.269 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.315 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.470 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.511 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.550 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.619 = alloca ptr, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 656
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.22 = getelementptr i8, ptr %arg.run, i64 1248
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.44 = shl nsw i64 %.24, 1
  %.50 = getelementptr i8, ptr %arg.run, i64 648
  %.52 = load i64, ptr %.50, align 8, !invariant.load !1
  %.53 = inttoptr i64 %.52 to ptr
  %.57 = getelementptr i8, ptr %arg.run, i64 1240
  %.59 = load i64, ptr %.57, align 8, !invariant.load !1
  %.75 = add nsw i64 %.59, %.44
  %.91 = getelementptr i8, ptr %arg.run, i64 1224
  %.93 = load i64, ptr %.91, align 8, !invariant.load !1
  %.110 = add nsw i64 %.75, %.93
  %.116 = icmp slt i64 %arg.number, %.24
  br i1 %.116, label %B230, label %B382

B230:                                             ; preds = %B0
  %.153 = mul nsw i64 %arg.number, 152
  %.156 = getelementptr inbounds i8, ptr %.18, i64 %.153
  %.158 = getelementptr inbounds nuw i8, ptr %.156, i64 8
  %.160 = load i32, ptr %.158, align 4
  %.162 = icmp eq i32 %.160, 4
  br i1 %.162, label %B300, label %B902

B300:                                             ; preds = %B230
  %.200 = getelementptr inbounds nuw i8, ptr %.156, i64 96
  %.202 = load i64, ptr %.200, align 8
  %.205 = trunc i64 %arg.number to i32
  %.206 = getelementptr inbounds nuw i8, ptr %arg.run, i64 104
  store i32 %.205, ptr %.206, align 4
  %.210 = getelementptr inbounds nuw i8, ptr %arg.run, i64 112
  store i64 %.202, ptr %.210, align 8
  br label %B902

B382:                                             ; preds = %B0
  %.218 = icmp slt i64 %arg.number, %.44
  br i1 %.218, label %B400, label %B526

B400:                                             ; preds = %B382
  %.248 = sub nsw i64 %arg.number, %.24
  %.255 = mul nsw i64 %.248, 152
  %.258 = getelementptr inbounds i8, ptr %.18, i64 %.255
  %.260 = getelementptr inbounds nuw i8, ptr %.258, i64 8
  %.262 = load i32, ptr %.260, align 4
  store i8 0, ptr %.269, align 1
  %.275 = call i32 @in_seq.seq_contains_impl(ptr nonnull %.269, ptr nonnull %excinfo.1, i64 4, i64 3, i32 %.262)
  switch i32 %.275, label %B400.endif.if.if [
    i32 -2, label %B400.endif.endif
    i32 0, label %B400.endif.endif
  ], !prof !0

B486:                                             ; preds = %B400.endif.endif
  store ptr null, ptr %.315, align 8
  %.319 = call i32 @sources.schedule_next(ptr nonnull %.315, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.248)
  switch i32 %.319, label %B486.if.if [
    i32 -2, label %B902
    i32 0, label %B902
  ], !prof !0

B526:                                             ; preds = %B382
  %.343 = load i8, ptr @switch.limits, align 1
  %.344 = icmp ne i8 %.343, 0
  %.348 = icmp slt i64 %arg.number, %.75
  %or.cond = select i1 %.344, i1 %.348, i1 false
  br i1 %or.cond, label %B566, label %B744

B566:                                             ; preds = %B526
  %.357 = sub nsw i64 %arg.number, %.44
  %.363 = getelementptr i8, ptr %arg.run, i64 480
  %.365 = load i64, ptr %.363, align 8, !invariant.load !1
  %.366 = inttoptr i64 %.365 to ptr
  %.388 = shl nsw i64 %.357, 3
  %.391 = getelementptr inbounds i8, ptr %.366, i64 %.388
  %.393 = load i64, ptr %.391, align 8
  %.424 = mul nsw i64 %.357, 36
  %.427 = getelementptr inbounds i8, ptr %.53, i64 %.424
  %.429 = trunc i64 %.393 to i32
  %.430 = getelementptr inbounds nuw i8, ptr %.427, i64 8
  store i32 %.429, ptr %.430, align 4
  store ptr null, ptr %.470, align 8
  %.474 = call i32 @limits.open_valve(ptr nonnull %.470, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr %.427)
  switch i32 %.474, label %B566.if.if [
    i32 -2, label %B902
    i32 0, label %B902
  ], !prof !0

B744:                                             ; preds = %B526
  %.497 = load i8, ptr @switch.turnover, align 1
  %.498 = icmp ne i8 %.497, 0
  %.502 = icmp slt i64 %arg.number, %.110
  %or.cond106 = select i1 %.498, i1 %.502, i1 false
  br i1 %or.cond106, label %B784, label %B824

B784:                                             ; preds = %B744
  %.507 = sub nsw i64 %arg.number, %.75
  store ptr null, ptr %.511, align 8
  %.515 = call i32 @kernel.schedule_coming(ptr nonnull %.511, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.507)
  switch i32 %.515, label %B784.if.if [
    i32 -2, label %B902
    i32 0, label %B902
  ], !prof !0

B824:                                             ; preds = %B744
  %.538 = load i8, ptr @switch.gate, align 1
  %.539 = icmp ne i8 %.538, 0
  %.543 = icmp sge i64 %arg.number, %.110
  %or.cond107 = select i1 %.539, i1 %.543, i1 false
  br i1 %or.cond107, label %B864, label %B902

B864:                                             ; preds = %B824
  %.548 = sub nsw i64 %arg.number, %.110
  store ptr null, ptr %.550, align 8
  %.554 = call i32 @gate.schedule_opening(ptr nonnull %.550, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %.548)
  switch i32 %.554, label %B864.if.if [
    i32 -2, label %B902
    i32 0, label %B902
  ], !prof !0

B902:                                             ; preds = %B400.endif.endif, %B864, %B864, %B824, %B784, %B784, %B566, %B566, %B486, %B486, %B300, %B230
  %.576 = add nsw i64 %arg.number, 1
  %.589 = getelementptr i8, ptr %arg.run, i64 1256
  %.591 = load i64, ptr %.589, align 8, !invariant.load !1
  %.608 = add nsw i64 %.591, %.110
  %.611 = icmp slt i64 %.576, %.608
  br i1 %.611, label %B978, label %B1046

B978:                                             ; preds = %B902
  store ptr null, ptr %.619, align 8
  %.623 = call i32 @events.schedule(ptr nonnull %.619, ptr nonnull %excinfo.6, ptr nonnull %arg.run, i64 -1, i64 %.576, i64 -1, i64 0)
  switch i32 %.623, label %B978.if.if [
    i32 -2, label %B978.endif
    i32 0, label %B978.endif
  ], !prof !0

common.ret:                                       ; preds = %B978.if.if, %B978.endif, %B864.if.if, %B784.if.if, %B566.if.if, %B486.if.if, %B400.endif.if.if, %B1046
  %common.ret.op = phi i32 [ 0, %B1046 ], [ %.275, %B400.endif.if.if ], [ %.319, %B486.if.if ], [ %.474, %B566.if.if ], [ %.515, %B784.if.if ], [ %.554, %B864.if.if ], [ 0, %B978.endif ], [ %.623, %B978.if.if ]
  ret i32 %common.ret.op

B1046:                                            ; preds = %B902
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B400.endif.endif:                                 ; preds = %B400, %B400
  %.285 = load i8, ptr %.269, align 1
  %.288.not = icmp eq i8 %.285, 0
  br i1 %.288.not, label %B486, label %B902

B400.endif.if.if:                                 ; preds = %B400
  %.283 = icmp sgt i32 %.275, 0
  %.276 = load ptr, ptr %excinfo.1, align 8
  %.284 = select i1 %.283, ptr %.276, ptr undef
  store ptr %.284, ptr %excinfo, align 8
  br label %common.ret

B486.if.if:                                       ; preds = %B486
  %.327 = icmp sgt i32 %.319, 0
  %.320 = load ptr, ptr %excinfo.2, align 8
  %.328 = select i1 %.327, ptr %.320, ptr undef
  store ptr %.328, ptr %excinfo, align 8
  br label %common.ret

B566.if.if:                                       ; preds = %B566
  %.482 = icmp sgt i32 %.474, 0
  %.475 = load ptr, ptr %excinfo.3, align 8
  %.483 = select i1 %.482, ptr %.475, ptr undef
  store ptr %.483, ptr %excinfo, align 8
  br label %common.ret

B784.if.if:                                       ; preds = %B784
  %.523 = icmp sgt i32 %.515, 0
  %.516 = load ptr, ptr %excinfo.4, align 8
  %.524 = select i1 %.523, ptr %.516, ptr undef
  store ptr %.524, ptr %excinfo, align 8
  br label %common.ret

B864.if.if:                                       ; preds = %B864
  %.562 = icmp sgt i32 %.554, 0
  %.555 = load ptr, ptr %excinfo.5, align 8
  %.563 = select i1 %.562, ptr %.555, ptr undef
  store ptr %.563, ptr %excinfo, align 8
  br label %common.ret

B978.endif:                                       ; preds = %B978, %B978
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B978.if.if:                                       ; preds = %B978
  %.631 = icmp sgt i32 %.623, 0
  %.624 = load ptr, ptr %excinfo.6, align 8
  %.632 = select i1 %.631, ptr %.624, ptr undef
  store ptr %.632, ptr %excinfo, align 8
  br label %common.ret
}

define internal range(i32 0, 2) i32 @in_seq.seq_contains_impl(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.lst.0, i64 %arg.lst.1, i32 %arg.value) {
B10:
  %.96 = sext i32 %arg.value to i64
  %.97 = icmp eq i64 %arg.lst.0, %.96
  %.97.1 = icmp eq i64 %arg.lst.1, %.96
  %or.cond = select i1 %.97, i1 true, i1 %.97.1
  %storemerge = zext i1 %or.cond to i8
  store i8 %storemerge, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.schedule_next(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.62 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.106 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 656
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 152
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %.44, i64 104
  %.52 = load i64, ptr %.50, align 8
  %.54 = getelementptr inbounds nuw i8, ptr %.44, i64 96
  %.56 = load i64, ptr %.54, align 8
  %.57 = icmp slt i64 %.52, %.56
  br i1 %.57, label %B78, label %B190

B78:                                              ; preds = %B0
  store i64 0, ptr %.62, align 8
  %.66 = call i32 @sources.next_moment(ptr nonnull %.62, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.44)
  %.76 = load i64, ptr %.62, align 8
  switch i32 %.66, label %B78.if.if [
    i32 -2, label %B78.endif
    i32 0, label %B78.endif
  ], !prof !0

B132:                                             ; preds = %B78.endif
  %.102 = add nsw i64 %arg.number, 4398046511104
  store ptr null, ptr %.106, align 8
  %.110 = call i32 @events.schedule(ptr nonnull %.106, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.76, i64 %.102, i64 %arg.number, i64 1)
  switch i32 %.110, label %B132.if.if [
    i32 -2, label %B132.endif
    i32 0, label %B132.endif
  ], !prof !0

common.ret:                                       ; preds = %B132.if.if, %B132.endif, %B78.if.if, %B194, %B190
  %common.ret.op = phi i32 [ 0, %B190 ], [ 0, %B194 ], [ %.66, %B78.if.if ], [ 0, %B132.endif ], [ %.110, %B132.if.if ]
  ret i32 %common.ret.op

B190:                                             ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B194:                                             ; preds = %B78.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B78.endif:                                        ; preds = %B78, %B78
  %.96 = load i64, ptr %arg.run, align 8
  %.98 = icmp slt i64 %.76, %.96
  br i1 %.98, label %B132, label %B194

B78.if.if:                                        ; preds = %B78
  %.74 = icmp sgt i32 %.66, 0
  %.67 = load ptr, ptr %excinfo.1, align 8
  %.75 = select i1 %.74, ptr %.67, ptr undef
  store ptr %.75, ptr %excinfo, align 8
  br label %common.ret

B132.endif:                                       ; preds = %B132, %B132
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B132.if.if:                                       ; preds = %B132
  %.118 = icmp sgt i32 %.110, 0
  %.111 = load ptr, ptr %excinfo.2, align 8
  %.119 = select i1 %.118, ptr %.111, ptr undef
  store ptr %.119, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.next_moment(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.source) #3 {
B0:
  %.33 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.91 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.13 = load i64, ptr %arg.source, align 8
  %.15 = getelementptr inbounds nuw i8, ptr %arg.source, i64 112
  %.17 = load i64, ptr %.15, align 8
  %.18 = add i64 %.17, %.13
  %.23 = getelementptr inbounds nuw i8, ptr %arg.source, i64 8
  %.25 = load i32, ptr %.23, align 4
  switch i32 %.25, label %B268 [
    i32 0, label %B102
    i32 1, label %B168
  ]

B102:                                             ; preds = %B0
  store i64 0, ptr %.33, align 8
  %.37 = call i32 @sources.next_poisson(ptr nonnull %.33, ptr nonnull %excinfo.1, ptr %arg.run, ptr nonnull %arg.source, i64 %.18)
  switch i32 %.37, label %B102.if.if [
    i32 -2, label %B102.endif
    i32 0, label %B102.endif
  ], !prof !0

B168:                                             ; preds = %B0
  %.75 = getelementptr inbounds nuw i8, ptr %arg.source, i64 144
  %.77 = load i64, ptr %.75, align 8
  %.80 = getelementptr inbounds nuw i8, ptr %arg.source, i64 68
  %.82 = load i32, ptr %.80, align 4
  %.84 = getelementptr inbounds nuw i8, ptr %arg.source, i64 20
  %.86 = load i32, ptr %.84, align 4
  %.88 = sext i32 %.82 to i64
  %.89 = sext i32 %.86 to i64
  store i64 0, ptr %.91, align 8
  %.95 = call i32 @draws.draw(ptr nonnull %.91, ptr nonnull %excinfo.2, ptr %arg.run, i64 %.88, i64 %.89, i64 %.18, i64 0)
  switch i32 %.95, label %B168.if.if [
    i32 -2, label %B168.endif
    i32 0, label %B168.endif
  ], !prof !0

B268:                                             ; preds = %B0
  %.135 = getelementptr inbounds nuw i8, ptr %arg.source, i64 60
  %.137 = load i32, ptr %.135, align 4
  %.142 = sext i32 %.137 to i64
  %.143 = add nsw i64 %.17, %.142
  %.148 = getelementptr inbounds nuw i8, ptr %arg.source, i64 64
  %.150 = load i32, ptr %.148, align 4
  %.154 = sext i32 %.150 to i64
  %.155 = icmp slt i64 %.143, %.154
  br i1 %.155, label %B320, label %B374

B320:                                             ; preds = %B268
  %.162 = getelementptr i8, ptr %arg.run, i64 392
  %.164 = load i64, ptr %.162, align 8, !invariant.load !1
  %.165 = inttoptr i64 %.164 to ptr
  %.190 = shl nsw i64 %.143, 3
  %.193 = getelementptr inbounds i8, ptr %.165, i64 %.190
  %.195 = load i64, ptr %.193, align 8
  br label %B374

common.ret:                                       ; preds = %B168.if.if, %B168.endif, %B102.if.if, %B102.endif, %B374
  %common.ret.op = phi i32 [ 0, %B374 ], [ 0, %B102.endif ], [ %.37, %B102.if.if ], [ 0, %B168.endif ], [ %.95, %B168.if.if ]
  ret i32 %common.ret.op

B374:                                             ; preds = %B320, %B268
  %"$phi374.0.2.0" = phi i64 [ %.195, %B320 ], [ 4611686018427387904, %B268 ]
  store i64 %"$phi374.0.2.0", ptr %retptr, align 8
  br label %common.ret

B102.endif:                                       ; preds = %B102, %B102
  %.47 = load i64, ptr %.33, align 8
  store i64 %.47, ptr %retptr, align 8
  br label %common.ret

B102.if.if:                                       ; preds = %B102
  %.45 = icmp sgt i32 %.37, 0
  %.38 = load ptr, ptr %excinfo.1, align 8
  %.46 = select i1 %.45, ptr %.38, ptr undef
  store ptr %.46, ptr %excinfo, align 8
  br label %common.ret

B168.endif:                                       ; preds = %B168, %B168
  %.105 = load i64, ptr %.91, align 8
  %.119 = add nsw i64 %.105, %.77
  store i64 %.119, ptr %.75, align 8
  store i64 %.119, ptr %retptr, align 8
  br label %common.ret

B168.if.if:                                       ; preds = %B168
  %.103 = icmp sgt i32 %.95, 0
  %.96 = load ptr, ptr %excinfo.2, align 8
  %.104 = select i1 %.103, ptr %.96, ptr undef
  store ptr %.104, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.next_poisson(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.source, i64 %arg.word) #3 {
B0:
  %.23 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.49 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.12 = getelementptr inbounds nuw i8, ptr %arg.source, i64 136
  %.14 = load double, ptr %.12, align 8
  %.18 = getelementptr inbounds nuw i8, ptr %arg.source, i64 68
  %.20 = load i32, ptr %.18, align 4
  %.22 = sext i32 %.20 to i64
  store i64 0, ptr %.23, align 8
  %.27 = call i32 @draws.draw(ptr nonnull %.23, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.22, i64 -2, i64 %arg.word, i64 0)
  switch i32 %.27, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B150:                                             ; preds = %B150.preheader, %B596
  %.94 = phi i32 [ %.81, %B150.preheader ], [ %.500, %B596 ]
  %.99 = sext i32 %.94 to i64
  %.100 = add nsw i64 %.99, 1
  %.106 = icmp slt i64 %.100, %.105
  br i1 %.106, label %B192, label %B240

B192:                                             ; preds = %B150
  %.115 = load i64, ptr %.113, align 8, !invariant.load !1
  %.116 = inttoptr i64 %.115 to ptr
  %.141 = shl nsw i64 %.100, 3
  %.144 = getelementptr inbounds i8, ptr %.116, i64 %.141
  %.146 = load i64, ptr %.144, align 8
  br label %B258

B240:                                             ; preds = %B150
  %.154 = load i64, ptr %arg.run, align 8
  %.155 = add nsw i64 %.154, 1
  %.449.pre.pre = load i64, ptr %.113, align 8, !invariant.load !1
  br label %B258

B258:                                             ; preds = %B240, %B192
  %.449.pre = phi i64 [ %.115, %B192 ], [ %.449.pre.pre, %B240 ]
  %"$phi258.0.2.1" = phi i64 [ %.146, %B192 ], [ %.155, %B240 ]
  %.197 = shl nsw i64 %.99, 3
  %.200 = getelementptr inbounds i8, ptr %.173, i64 %.197
  %.202 = load double, ptr %.200, align 8
  %.203 = fcmp une double %.202, 0.000000e+00
  %.403.pre = load double, ptr %.206, align 8
  %.255 = inttoptr i64 %.449.pre to ptr
  br i1 %.203, label %B310, label %B596

B310:                                             ; preds = %B258
  %.282 = getelementptr inbounds i8, ptr %.255, i64 %.197
  %.284 = load i64, ptr %.282, align 8
  %.286 = sub nsw i64 %"$phi258.0.2.1", %.284
  %.287 = sitofp i64 %.286 to double
  %.288 = fmul double %.202, %.287
  %.289 = fadd double %.403.pre, %.288
  %.294 = fcmp ult double %.289, %.73
  br i1 %.294, label %B596, label %B436.endif

B596:                                             ; preds = %B310, %B258
  %.477 = getelementptr inbounds i8, ptr %.255, i64 %.197
  %.479 = load i64, ptr %.477, align 8
  %.483 = sub nsw i64 %"$phi258.0.2.1", %.479
  %.486 = sitofp i64 %.483 to double
  %.487 = fmul double %.202, %.486
  %.488 = fadd double %.403.pre, %.487
  store double %.488, ptr %.206, align 8
  %.500 = trunc nsw i64 %.100 to i32
  store i32 %.500, ptr %.79, align 4
  %.512 = icmp sgt i32 %.85, %.500
  br i1 %.512, label %B150, label %B782

common.ret:                                       ; preds = %B436.endif, %B0.endif.if.if, %B0.if.if, %B782
  %common.ret.op = phi i32 [ 0, %B782 ], [ %.27, %B0.if.if ], [ %.53, %B0.endif.if.if ], [ 0, %B436.endif ]
  ret i32 %common.ret.op

B782:                                             ; preds = %B0.endif.endif, %B596
  store i64 4611686018427387904, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.37 = load i64, ptr %.23, align 8
  store double 0.000000e+00, ptr %.49, align 8
  %.53 = call i32 @draws.as_float(ptr nonnull %.49, ptr nonnull %excinfo.2, i64 %.37)
  switch i32 %.53, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.35 = icmp sgt i32 %.27, 0
  %.28 = load ptr, ptr %excinfo.1, align 8
  %.36 = select i1 %.35, ptr %.28, ptr undef
  store ptr %.36, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.63 = load double, ptr %.49, align 8
  %.73 = fadd double %.14, %.63
  store double %.73, ptr %.12, align 8
  %.79 = getelementptr inbounds nuw i8, ptr %arg.source, i64 120
  %.81 = load i32, ptr %.79, align 4
  %.83 = getelementptr inbounds nuw i8, ptr %arg.source, i64 56
  %.85 = load i32, ptr %.83, align 4
  %.86 = icmp slt i32 %.81, %.85
  br i1 %.86, label %B150.preheader, label %B782

B150.preheader:                                   ; preds = %B0.endif.endif
  %.105 = sext i32 %.85 to i64
  %.170 = getelementptr i8, ptr %arg.run, i64 384
  %.172 = load i64, ptr %.170, align 8, !invariant.load !1
  %.173 = inttoptr i64 %.172 to ptr
  %.113 = getelementptr i8, ptr %arg.run, i64 376
  %.206 = getelementptr inbounds nuw i8, ptr %arg.source, i64 128
  br label %B150

B0.endif.if.if:                                   ; preds = %B0.endif
  %.61 = icmp sgt i32 %.53, 0
  %.54 = load ptr, ptr %excinfo.2, align 8
  %.62 = select i1 %.61, ptr %.54, ptr undef
  store ptr %.62, ptr %excinfo, align 8
  br label %common.ret

B436.endif:                                       ; preds = %B310
  %.346 = fsub double %.73, %.403.pre
  %.392 = fdiv double %.346, %.202
  %.393 = sitofp i64 %.284 to double
  %.394 = fadd double %.392, %.393
  %.395 = fadd double %.394, 5.000000e-01
  %.396 = tail call double @llvm.floor.f64(double %.395)
  %.397 = fptosi double %.396 to i64
  store i64 %.397, ptr %retptr, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @draws.as_float(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, i64 %arg.drawn) #3 {
B0:
  store i64 %arg.drawn, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @limits.open_valve(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.limit) #4 {
B0:
  %.227 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.11 = getelementptr inbounds nuw i8, ptr %arg.limit, i64 8
  %.13 = load i32, ptr %.11, align 4
  %.15.not = icmp eq i32 %.13, -1
  br i1 %.15.not, label %B478, label %B64.preheader

B64.preheader:                                    ; preds = %B0
  %.25 = getelementptr i8, ptr %arg.run, i64 656
  %.27 = load i64, ptr %.25, align 8, !invariant.load !1
  %.28 = inttoptr i64 %.27 to ptr
  br label %B64

B64:                                              ; preds = %B284, %B64.preheader
  %.47 = phi i32 [ %.13, %B64.preheader ], [ %.157.pre, %B284 ]
  %.48 = sext i32 %.47 to i64
  %.55 = mul nsw i64 %.48, 152
  %.58 = getelementptr inbounds i8, ptr %.28, i64 %.55
  %.88 = getelementptr inbounds nuw i8, ptr %.58, i64 32
  %.90 = load i32, ptr %.88, align 4
  %.91 = sext i32 %.90 to i64
  %.98 = mul nsw i64 %.91, 152
  %.101 = getelementptr inbounds i8, ptr %.28, i64 %.98
  %.107 = getelementptr inbounds nuw i8, ptr %.101, i64 104
  %.109 = load i64, ptr %.107, align 8
  %.111 = getelementptr inbounds nuw i8, ptr %.101, i64 96
  %.113 = load i64, ptr %.111, align 8
  %.114 = icmp slt i64 %.109, %.113
  br i1 %.114, label %B348, label %B202

B202:                                             ; preds = %B64
  %.129 = icmp eq i32 %.90, %.47
  br i1 %.129, label %B284.thread, label %B284

B284.thread:                                      ; preds = %B202
  store i32 -1, ptr %.11, align 4
  br label %B478

B284:                                             ; preds = %B202
  %.142 = getelementptr inbounds nuw i8, ptr %.101, i64 32
  %.144 = load i32, ptr %.142, align 4
  store i32 %.144, ptr %.88, align 4
  %.157.pre = load i32, ptr %.11, align 4
  %.159.not = icmp eq i32 %.157.pre, -1
  br i1 %.159.not, label %B478, label %B64

B348:                                             ; preds = %B64
  %.170 = sext i32 %.47 to i64
  %.178 = getelementptr i8, ptr %arg.run, i64 656
  %.180 = load i64, ptr %.178, align 8, !invariant.load !1
  %.181 = inttoptr i64 %.180 to ptr
  %.210 = mul nsw i64 %.170, 152
  %.213 = getelementptr inbounds i8, ptr %.181, i64 %.210
  %.215 = getelementptr inbounds nuw i8, ptr %.213, i64 32
  %.217 = load i32, ptr %.215, align 4
  %.220 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.222 = load i64, ptr %.220, align 8
  %.223 = sext i32 %.217 to i64
  %.224 = add nsw i64 %.223, 4398046511104
  store ptr null, ptr %.227, align 8
  %.231 = call i32 @events.schedule(ptr nonnull %.227, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.222, i64 %.224, i64 %.223, i64 0)
  switch i32 %.231, label %B348.if.if [
    i32 -2, label %B348.endif
    i32 0, label %B348.endif
  ], !prof !0

common.ret:                                       ; preds = %B348.if.if, %B348.endif, %B478
  %common.ret.op = phi i32 [ 0, %B478 ], [ 0, %B348.endif ], [ %.231, %B348.if.if ]
  ret i32 %common.ret.op

B478:                                             ; preds = %B284, %B284.thread, %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B348.endif:                                       ; preds = %B348, %B348
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B348.if.if:                                       ; preds = %B348
  %.239 = icmp sgt i32 %.231, 0
  %.232 = load ptr, ptr %excinfo.1, align 8
  %.240 = select i1 %.239, ptr %.232, ptr undef
  store ptr %.240, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @kernel.schedule_coming(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.71 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.113 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 632
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 96
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.47 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.49 = load i64, ptr %.47, align 8
  %.54 = getelementptr inbounds nuw i8, ptr %.44, i64 24
  %.56 = load i64, ptr %.54, align 8
  %.57 = icmp sgt i64 %.56, %.49
  br i1 %.57, label %B82, label %B160

B82:                                              ; preds = %B0
  %.67 = add nsw i64 %arg.number, 5497558138880
  store ptr null, ptr %.71, align 8
  %.75 = call i32 @events.schedule(ptr nonnull %.71, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.56, i64 %.67, i64 -1, i64 1)
  switch i32 %.75, label %B82.if.if [
    i32 -2, label %B82.endif
    i32 0, label %B82.endif
  ], !prof !0

B160:                                             ; preds = %B0
  %.103 = getelementptr inbounds nuw i8, ptr %.44, i64 32
  %.105 = load i64, ptr %.103, align 8
  %.109 = add nsw i64 %arg.number, 5497558138880
  store ptr null, ptr %.113, align 8
  %.117 = call i32 @events.schedule(ptr nonnull %.113, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.105, i64 %.109, i64 -1, i64 0)
  switch i32 %.117, label %B160.if.if [
    i32 -2, label %B160.endif
    i32 0, label %B160.endif
  ], !prof !0

common.ret:                                       ; preds = %B160.if.if, %B160.endif, %B82.if.if, %B82.endif
  %common.ret.op = phi i32 [ 0, %B82.endif ], [ %.75, %B82.if.if ], [ 0, %B160.endif ], [ %.117, %B160.if.if ]
  ret i32 %common.ret.op

B82.endif:                                        ; preds = %B82, %B82
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B82.if.if:                                        ; preds = %B82
  %.83 = icmp sgt i32 %.75, 0
  %.76 = load ptr, ptr %excinfo.1, align 8
  %.84 = select i1 %.83, ptr %.76, ptr undef
  store ptr %.84, ptr %excinfo, align 8
  br label %common.ret

B160.endif:                                       ; preds = %B160, %B160
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B160.if.if:                                       ; preds = %B160
  %.125 = icmp sgt i32 %.117, 0
  %.118 = load ptr, ptr %excinfo.2, align 8
  %.126 = select i1 %.125, ptr %.118, ptr undef
  store ptr %.126, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @gate.schedule_opening(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.108 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 664
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 120
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.52 = load i32, ptr %.44, align 4
  %.54 = getelementptr inbounds nuw i8, ptr %.44, i64 4
  %.56 = load i32, ptr %.54, align 4
  %.57 = icmp slt i32 %.52, %.56
  br i1 %.57, label %B78, label %B194

B78:                                              ; preds = %B0
  %.65 = getelementptr i8, ptr %arg.run, i64 440
  %.67 = load i64, ptr %.65, align 8, !invariant.load !1
  %.68 = inttoptr i64 %.67 to ptr
  %.90 = sext i32 %.52 to i64
  %.97 = shl nsw i64 %.90, 3
  %.100 = getelementptr inbounds i8, ptr %.68, i64 %.97
  %.102 = load i64, ptr %.100, align 8
  %.104 = add nsw i64 %arg.number, 6597069766656
  store ptr null, ptr %.108, align 8
  %.112 = call i32 @events.schedule(ptr nonnull %.108, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.102, i64 %.104, i64 -1, i64 0)
  switch i32 %.112, label %B78.if.if [
    i32 -2, label %B78.endif
    i32 0, label %B78.endif
  ], !prof !0

common.ret:                                       ; preds = %B78.if.if, %B78.endif, %B194
  %common.ret.op = phi i32 [ 0, %B194 ], [ 0, %B78.endif ], [ %.112, %B78.if.if ]
  ret i32 %common.ret.op

B194:                                             ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B78.endif:                                        ; preds = %B78, %B78
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B78.if.if:                                        ; preds = %B78
  %.120 = icmp sgt i32 %.112, 0
  %.113 = load ptr, ptr %excinfo.1, align 8
  %.121 = select i1 %.120, ptr %.113, ptr undef
  store ptr %.121, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @spells.next_bin(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.19 = getelementptr i8, ptr %arg.run, i64 1384
  %.21 = load i64, ptr %.19, align 8, !invariant.load !1
  %.37 = add nsw i64 %.21, -1
  %.42 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  %.44 = load i32, ptr %.42, align 4
  %.46 = sext i32 %.44 to i64
  %.47 = icmp sgt i64 %.37, %.46
  br i1 %.47, label %B88, label %B294

B88:                                              ; preds = %B0
  %.50 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.52 = load i64, ptr %.50, align 8
  %.58 = getelementptr i8, ptr %arg.run, i64 488
  %.60 = load i64, ptr %.58, align 8, !invariant.load !1
  %.61 = inttoptr i64 %.60 to ptr
  %.82 = shl nsw i64 %.46, 3
  %0 = getelementptr i8, ptr %.61, i64 %.82
  %.92 = getelementptr i8, ptr %0, i64 8
  %.94 = load i64, ptr %.92, align 8
  %.95.not = icmp slt i64 %.52, %.94
  br i1 %.95.not, label %B294, label %B164

B164:                                             ; preds = %B218, %B88
  %.10332 = phi i32 [ %.105, %B218 ], [ %.44, %B88 ]
  %.105 = add i32 %.10332, 1
  store i32 %.105, ptr %.42, align 4
  %.116 = sext i32 %.105 to i64
  %.117 = icmp sgt i64 %.37, %.116
  br i1 %.117, label %B218, label %B294

B218:                                             ; preds = %B164
  %.152 = shl nsw i64 %.116, 3
  %1 = getelementptr i8, ptr %.61, i64 %.152
  %.162 = getelementptr i8, ptr %1, i64 8
  %.164 = load i64, ptr %.162, align 8
  %.165.not = icmp slt i64 %.52, %.164
  br i1 %.165.not, label %B294, label %B164

B294:                                             ; preds = %B218, %B164, %B88, %B0
  %.177.pre-phi = phi i64 [ %.46, %B0 ], [ %.46, %B88 ], [ %.116, %B164 ], [ %.116, %B218 ]
  %.178 = icmp sgt i64 %.37, %.177.pre-phi
  br i1 %.178, label %B316, label %B386

B316:                                             ; preds = %B294
  %.187 = getelementptr i8, ptr %arg.run, i64 488
  %.189 = load i64, ptr %.187, align 8, !invariant.load !1
  %.190 = inttoptr i64 %.189 to ptr
  %.211 = shl nsw i64 %.177.pre-phi, 3
  %2 = getelementptr i8, ptr %.190, i64 %.211
  %.221 = getelementptr i8, ptr %2, i64 8
  %.223 = load i64, ptr %.221, align 8
  br label %B386

B386:                                             ; preds = %B316, %B294
  %"$phi386.0.2.0" = phi i64 [ %.223, %B316 ], [ 4611686018427387904, %B294 ]
  %.233 = getelementptr inbounds nuw i8, ptr %arg.run, i64 184
  store i64 %"$phi386.0.2.0", ptr %.233, align 8
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.fill_limit(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.94 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.13 = getelementptr i8, ptr %arg.run, i64 648
  %.15 = load i64, ptr %.13, align 8, !invariant.load !1
  %.16 = inttoptr i64 %.15 to ptr
  %.37 = getelementptr i8, ptr %arg.run, i64 656
  %.39 = load i64, ptr %.37, align 8, !invariant.load !1
  %.40 = inttoptr i64 %.39 to ptr
  %.62 = mul nsw i64 %arg.number, 152
  %.65 = getelementptr inbounds i8, ptr %.40, i64 %.62
  %.67 = getelementptr inbounds nuw i8, ptr %.65, i64 28
  %.69 = load i32, ptr %.67, align 4
  %.70 = sext i32 %.69 to i64
  %.77 = mul nsw i64 %.70, 36
  %.80 = getelementptr inbounds i8, ptr %.16, i64 %.77
  %.86 = getelementptr inbounds nuw i8, ptr %.80, i64 8
  %.88 = load i32, ptr %.86, align 4
  %.90 = icmp eq i32 %.88, -1
  br i1 %.90, label %B156, label %B126

B126:                                             ; preds = %B0
  store i8 0, ptr %.94, align 1
  %.98 = call i32 @limits.is_full(ptr nonnull %.94, ptr nonnull %excinfo.1, ptr nonnull %.80)
  %.99 = load ptr, ptr %excinfo.1, align 8
  %.106 = icmp sgt i32 %.98, 0
  %.107 = select i1 %.106, ptr %.99, ptr undef
  %.108 = load i8, ptr %.94, align 1
  %.111 = icmp eq i8 %.108, 0
  br i1 %.111, label %B126.endif.thread, label %B126.endif

common.ret:                                       ; preds = %B126.endif.if.if, %B378, %B330, %B156
  %common.ret.op = phi i32 [ 0, %B156 ], [ 0, %B330 ], [ 0, %B378 ], [ %.98, %B126.endif.if.if ]
  ret i32 %common.ret.op

B156:                                             ; preds = %B126.endif, %B126.endif, %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B160:                                             ; preds = %B126.endif.thread, %B126.endif.thread
  %.163 = load i32, ptr %.86, align 4
  %.164 = sext i32 %.163 to i64
  %.171 = mul nsw i64 %.164, 152
  %.174 = getelementptr inbounds i8, ptr %.40, i64 %.171
  %.176 = getelementptr inbounds nuw i8, ptr %.174, i64 32
  %.178 = load i32, ptr %.176, align 4
  %.207 = sext i32 %.178 to i64
  %.214 = mul nsw i64 %.207, 152
  %.217 = getelementptr inbounds i8, ptr %.40, i64 %.214
  %.219 = getelementptr inbounds nuw i8, ptr %.217, i64 104
  %.221 = load i64, ptr %.219, align 8
  %.259 = getelementptr inbounds nuw i8, ptr %.217, i64 96
  %.261 = load i64, ptr %.259, align 8
  %.262 = icmp slt i64 %.221, %.261
  br i1 %.262, label %B330, label %B378

B330:                                             ; preds = %B160
  store i32 %.178, ptr %.86, align 4
  %.273 = getelementptr inbounds nuw i8, ptr %arg.run, i64 104
  store i32 %.178, ptr %.273, align 4
  %.279 = getelementptr inbounds nuw i8, ptr %arg.run, i64 112
  store i64 1, ptr %.279, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B378:                                             ; preds = %B160
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B126.endif:                                       ; preds = %B126
  switch i32 %.98, label %B126.endif.if.if [
    i32 -2, label %B156
    i32 0, label %B156
  ], !prof !0

B126.endif.thread:                                ; preds = %B126
  switch i32 %.98, label %B126.endif.if.if [
    i32 -2, label %B160
    i32 0, label %B160
  ], !prof !0

B126.endif.if.if:                                 ; preds = %B126.endif.thread, %B126.endif
  store ptr %.107, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @limits.is_full(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.limit) #3 {
B0:
  %.8 = getelementptr inbounds nuw i8, ptr %arg.limit, i64 12
  %.10 = load i32, ptr %.8, align 4
  %.14 = load i32, ptr %arg.limit, align 4
  %.15.not = icmp slt i32 %.10, %.14
  br i1 %.15.not, label %B36, label %B56

B36:                                              ; preds = %B0
  %.21 = getelementptr inbounds nuw i8, ptr %arg.limit, i64 20
  %.23 = load i32, ptr %.21, align 4
  %.27 = icmp sgt i32 %.23, 0
  %0 = zext i1 %.27 to i8
  br label %B56

B56:                                              ; preds = %B36, %B0
  %"$phi56.0.2.0" = phi i8 [ 1, %B0 ], [ %0, %B36 ]
  store i8 %"$phi56.0.2.0", ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.arrive(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.75 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.127 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.174 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 656
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 152
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.53 = getelementptr inbounds nuw i8, ptr %.44, i64 24
  %.55 = load i32, ptr %.53, align 4
  %.57.not = icmp eq i32 %.55, -1
  br i1 %.57.not, label %B218, label %B82

B82:                                              ; preds = %B0
  %.56 = sext i32 %.55 to i64
  %.62 = load i64, ptr %.44, align 8
  %.64 = getelementptr inbounds nuw i8, ptr %.44, i64 112
  %.66 = load i64, ptr %.64, align 8
  %.67 = add i64 %.66, %.62
  store i64 0, ptr %.75, align 8
  %.79 = call i32 @draws.single_draw(ptr nonnull %.75, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.56, i64 %.67, i64 2, i64 0, i64 0)
  %.89 = load i64, ptr %.75, align 8
  switch i32 %.79, label %B82.if.if [
    i32 -2, label %B218
    i32 0, label %B218
  ], !prof !0

B218:                                             ; preds = %B82, %B82, %B0
  %size.2.0 = phi i64 [ 1, %B0 ], [ %.89, %B82 ], [ %.89, %B82 ]
  %.105 = getelementptr inbounds nuw i8, ptr %.44, i64 112
  %.107 = load i64, ptr %.105, align 8
  %.108 = add nsw i64 %.107, 1
  store i64 %.108, ptr %.105, align 8
  %.114 = getelementptr inbounds nuw i8, ptr %.44, i64 96
  %.116 = load i64, ptr %.114, align 8
  %.118 = getelementptr inbounds nuw i8, ptr %.44, i64 104
  %.120 = load i64, ptr %.118, align 8
  %.123 = sub nsw i64 %.116, %.120
  store i64 0, ptr %.127, align 8
  %.133 = call i32 @ol_min.impl.2(ptr nonnull %.127, ptr nonnull %excinfo.2, i64 %size.2.0, i64 %.123)
  switch i32 %.133, label %B218.if.if [
    i32 -2, label %B218.endif
    i32 0, label %B218.endif
  ], !prof !0

B356:                                             ; preds = %B218.endif
  store ptr null, ptr %.174, align 8
  %.178 = call i32 @sources.schedule_next(ptr nonnull %.174, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.number)
  switch i32 %.178, label %B356.if.if [
    i32 -2, label %B356.endif
    i32 0, label %B356.endif
  ], !prof !0

common.ret:                                       ; preds = %B356.if.if, %B356.endif, %B218.if.if, %B82.if.if, %B392
  %common.ret.op = phi i32 [ 0, %B392 ], [ %.79, %B82.if.if ], [ %.133, %B218.if.if ], [ 0, %B356.endif ], [ %.178, %B356.if.if ]
  ret i32 %common.ret.op

B392:                                             ; preds = %B218.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B82.if.if:                                        ; preds = %B82
  %.87 = icmp sgt i32 %.79, 0
  %.80 = load ptr, ptr %excinfo.1, align 8
  %.88 = select i1 %.87, ptr %.80, ptr undef
  store ptr %.88, ptr %excinfo, align 8
  br label %common.ret

B218.endif:                                       ; preds = %B218, %B218
  %.143 = load i64, ptr %.127, align 8
  %.157 = trunc i64 %arg.number to i32
  %.158 = getelementptr inbounds nuw i8, ptr %arg.run, i64 104
  store i32 %.157, ptr %.158, align 4
  %.162 = getelementptr inbounds nuw i8, ptr %arg.run, i64 112
  store i64 %.143, ptr %.162, align 8
  %.169 = icmp eq i64 %.143, 0
  br i1 %.169, label %B356, label %B392

B218.if.if:                                       ; preds = %B218
  %.141 = icmp sgt i32 %.133, 0
  %.134 = load ptr, ptr %excinfo.2, align 8
  %.142 = select i1 %.141, ptr %.134, ptr undef
  store ptr %.142, ptr %excinfo, align 8
  br label %common.ret

B356.endif:                                       ; preds = %B356, %B356
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B356.if.if:                                       ; preds = %B356
  %.186 = icmp sgt i32 %.178, 0
  %.179 = load ptr, ptr %excinfo.3, align 8
  %.187 = select i1 %.186, ptr %.179, ptr undef
  store ptr %.187, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @kernel.come_or_go(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.coming) #4 {
B0:
  %.34 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.109 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.136 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.169 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.15.not = icmp eq i64 %arg.coming, 0
  %spec.select = select i1 %.15.not, i64 15, i64 14
  store ptr null, ptr %.34, align 8
  %.38 = call i32 @journal.note_person(ptr nonnull %.34, ptr nonnull %excinfo.1, ptr %arg.run, i64 %spec.select, i64 %arg.number)
  switch i32 %.38, label %B76.if.if [
    i32 -2, label %B76.endif
    i32 0, label %B76.endif
  ], !prof !0

B98:                                              ; preds = %B76.endif
  %.77 = getelementptr i8, ptr %arg.run, i64 632
  %.79 = load i64, ptr %.77, align 8, !invariant.load !1
  %.80 = inttoptr i64 %.79 to ptr
  %.103 = mul nsw i64 %arg.number, 96
  %.106 = getelementptr inbounds i8, ptr %.80, i64 %.103
  store ptr null, ptr %.109, align 8
  %.113 = call i32 @work.stir_all(ptr nonnull %.109, ptr nonnull %excinfo.2, ptr %arg.run, ptr %.106)
  switch i32 %.113, label %B98.if.if [
    i32 -2, label %B98.endif
    i32 0, label %B98.endif
  ], !prof !0

B204:                                             ; preds = %B76.endif
  store ptr null, ptr %.169, align 8
  %.173 = call i32 @work.depart(ptr nonnull %.169, ptr nonnull %excinfo.4, ptr %arg.run, i64 %arg.number)
  switch i32 %.173, label %B204.if.if [
    i32 -2, label %B204.endif
    i32 0, label %B204.endif
  ], !prof !0

B76.endif:                                        ; preds = %B0, %B0
  br i1 %.15.not, label %B204, label %B98

common.ret:                                       ; preds = %B204.if.if, %B204.endif, %B98.endif.if.if, %B98.endif.endif, %B98.if.if, %B76.if.if
  %common.ret.op = phi i32 [ %.38, %B76.if.if ], [ %.113, %B98.if.if ], [ 0, %B98.endif.endif ], [ %.140, %B98.endif.if.if ], [ 0, %B204.endif ], [ %.173, %B204.if.if ]
  ret i32 %common.ret.op

B76.if.if:                                        ; preds = %B0
  %.46 = icmp sgt i32 %.38, 0
  %.39 = load ptr, ptr %excinfo.1, align 8
  %.47 = select i1 %.46, ptr %.39, ptr undef
  store ptr %.47, ptr %excinfo, align 8
  br label %common.ret

B98.endif:                                        ; preds = %B98, %B98
  store ptr null, ptr %.136, align 8
  %.140 = call i32 @kernel.schedule_coming(ptr nonnull %.136, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.number)
  switch i32 %.140, label %B98.endif.if.if [
    i32 -2, label %B98.endif.endif
    i32 0, label %B98.endif.endif
  ], !prof !0

B98.if.if:                                        ; preds = %B98
  %.121 = icmp sgt i32 %.113, 0
  %.114 = load ptr, ptr %excinfo.2, align 8
  %.122 = select i1 %.121, ptr %.114, ptr undef
  store ptr %.122, ptr %excinfo, align 8
  br label %common.ret

B98.endif.endif:                                  ; preds = %B98.endif, %B98.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B98.endif.if.if:                                  ; preds = %B98.endif
  %.148 = icmp sgt i32 %.140, 0
  %.141 = load ptr, ptr %excinfo.3, align 8
  %.149 = select i1 %.148, ptr %.141, ptr undef
  store ptr %.149, ptr %excinfo, align 8
  br label %common.ret

B204.endif:                                       ; preds = %B204, %B204
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B204.if.if:                                       ; preds = %B204
  %.181 = icmp sgt i32 %.173, 0
  %.174 = load ptr, ptr %excinfo.4, align 8
  %.182 = select i1 %.181, ptr %.174, ptr undef
  store ptr %.182, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @journal.note_person(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.person) #3 {
B0:
  %.23 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.run, i64 164
  %.16 = load i32, ptr %.14, align 4
  %.17.not = icmp eq i32 %.16, 0
  br i1 %.17.not, label %B18, label %B56

B18:                                              ; preds = %B0
  store ptr null, ptr %.23, align 8
  %.27 = call i32 @journal.write_bare(ptr nonnull %.23, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.verb, i64 %arg.person)
  switch i32 %.27, label %B18.if.if [
    i32 -2, label %B18.endif
    i32 0, label %B18.endif
  ], !prof !0

common.ret:                                       ; preds = %B18.if.if, %B18.endif, %B56
  %common.ret.op = phi i32 [ 0, %B56 ], [ 0, %B18.endif ], [ %.27, %B18.if.if ]
  ret i32 %common.ret.op

B56:                                              ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B18.endif:                                        ; preds = %B18, %B18
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B18.if.if:                                        ; preds = %B18
  %.35 = icmp sgt i32 %.27, 0
  %.28 = load ptr, ptr %excinfo.1, align 8
  %.36 = select i1 %.35, ptr %.28, ptr undef
  store ptr %.36, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal i32 @journal.write_bare(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.person) #4 {
B0.endif.endif:
  %.18 = getelementptr i8, ptr %arg.run, i64 776
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.31 = getelementptr i8, ptr %arg.run, i64 1960
  %.33 = load i64, ptr %.31, align 8, !invariant.load !1
  %.38 = getelementptr inbounds nuw i8, ptr %arg.run, i64 64
  %.40 = load i64, ptr %.38, align 8
  %.184 = mul i64 %.40, %.33
  %0 = shl i64 %.184, 3
  %scevgep = getelementptr i8, ptr %.21, i64 %0
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(72) %scevgep, i8 -1, i64 72, i1 false)
  %.200 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.202 = load i64, ptr %.200, align 8
  store i64 %.202, ptr %scevgep, align 8
  %.257 = getelementptr i8, ptr %scevgep, i64 8
  store i64 %arg.verb, ptr %.257, align 8
  %.288 = getelementptr i8, ptr %scevgep, i64 48
  store i64 %arg.person, ptr %.288, align 8
  %.296 = add nsw i64 %.40, 1
  store i64 %.296, ptr %.38, align 8
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.stir_all(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.person) #3 {
B0.endif:
  %.172 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.8 = getelementptr inbounds nuw i8, ptr %arg.person, i64 8
  %.10 = load i32, ptr %.8, align 4
  %.11 = getelementptr inbounds nuw i8, ptr %arg.person, i64 12
  %.13 = load i32, ptr %.11, align 4
  %.50 = sub i32 %.13, %.10
  %.9547.not = icmp slt i32 %.50, 1
  br i1 %.9547.not, label %B132, label %B58.lr.ph

B58.lr.ph:                                        ; preds = %B0.endif
  %.139 = getelementptr i8, ptr %arg.run, i64 320
  %.141 = load i64, ptr %.139, align 8, !invariant.load !1
  %.142 = inttoptr i64 %.141 to ptr
  br label %B58

B58:                                              ; preds = %B56.backedge, %B58.lr.ph
  %.944549 = phi i32 [ %.50, %B58.lr.ph ], [ %.104, %B56.backedge ]
  %.1014648 = phi i32 [ %.10, %B58.lr.ph ], [ %.108, %B56.backedge ]
  %.158 = sext i32 %.1014648 to i64
  %.165 = shl nsw i64 %.158, 3
  %.168 = getelementptr inbounds i8, ptr %.142, i64 %.165
  %.170 = load i64, ptr %.168, align 8
  store ptr null, ptr %.172, align 8
  %.176 = call i32 @work.stir(ptr nonnull %.172, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.170)
  switch i32 %.176, label %B58.if.if [
    i32 -2, label %B56.backedge
    i32 0, label %B56.backedge
  ], !prof !0

B56.backedge:                                     ; preds = %B58, %B58
  %.108 = add i32 %.1014648, 1
  %.104 = add nsw i32 %.944549, -1
  %.95 = icmp sgt i32 %.944549, 1
  br i1 %.95, label %B58, label %B132

common.ret:                                       ; preds = %B58.if.if, %B132
  %common.ret.op = phi i32 [ 0, %B132 ], [ %.176, %B58.if.if ]
  ret i32 %common.ret.op

B132:                                             ; preds = %B56.backedge, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B58.if.if:                                        ; preds = %B58
  %.184 = icmp sgt i32 %.176, 0
  %.177 = load ptr, ptr %excinfo.1, align 8
  %.185 = select i1 %.184, ptr %.177, ptr undef
  store ptr %.185, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @work.depart(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #4 {
B0:
  %.59 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.232 = alloca [2 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.232, i64 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.267 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.295 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 632
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 96
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %.44, i64 40
  %.52 = load i32, ptr %.50, align 4
  %.54.not = icmp eq i32 %.52, -1
  br i1 %.54.not, label %B150, label %B106

B106:                                             ; preds = %B0
  store ptr null, ptr %.59, align 8
  %.63 = call i32 @work.pause(ptr nonnull %.59, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.number, i64 -1)
  switch i32 %.63, label %B106.if.if [
    i32 -2, label %B150
    i32 0, label %B150
  ], !prof !0

B150:                                             ; preds = %B106, %B106, %B0
  %.91 = getelementptr inbounds nuw i8, ptr %.44, i64 44
  %.93 = load i32, ptr %.91, align 4
  %.94 = sext i32 %.93 to i64
  %.95.not = icmp eq i32 %.93, -1
  br i1 %.95.not, label %B460, label %B182

B182:                                             ; preds = %B150
  store i32 -1, ptr %.91, align 4
  %.111 = getelementptr i8, ptr %arg.run, i64 624
  %.113 = load i64, ptr %.111, align 8, !invariant.load !1
  %.114 = inttoptr i64 %.113 to ptr
  %.135 = getelementptr i8, ptr %arg.run, i64 592
  %.137 = load i64, ptr %.135, align 8, !invariant.load !1
  %.138 = inttoptr i64 %.137 to ptr
  %.159 = getelementptr i8, ptr %arg.run, i64 712
  %.161 = load i64, ptr %.159, align 8, !invariant.load !1
  %.162 = inttoptr i64 %.161 to ptr
  %.185 = mul nsw i64 %.94, 104
  %.188 = getelementptr inbounds i8, ptr %.162, i64 %.185
  %.190 = getelementptr inbounds nuw i8, ptr %.188, i64 44
  %.192 = load i32, ptr %.190, align 4
  %.193 = sext i32 %.192 to i64
  %.200 = mul nsw i64 %.193, 88
  %.203 = getelementptr inbounds i8, ptr %.138, i64 %.200
  %.205 = getelementptr inbounds nuw i8, ptr %.203, i64 20
  %.207 = load i32, ptr %.205, align 4
  %.208 = sext i32 %.207 to i64
  %.215 = mul nsw i64 %.208, 40
  %.218 = getelementptr inbounds i8, ptr %.114, i64 %.215
  %.220 = getelementptr inbounds nuw i8, ptr %.218, i64 20
  %.222 = load i32, ptr %.220, align 4
  %.224 = add i32 %.222, -1
  store i32 %.224, ptr %.220, align 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.232, i8 0, i64 16, i1 false)
  %.236 = call i32 @work.wish(ptr nonnull %.232, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.94)
  switch i32 %.236, label %B182.if.if [
    i32 -2, label %B182.endif
    i32 0, label %B182.endif
  ], !prof !0

B460:                                             ; preds = %B182.endif, %B182.endif, %B150
  store ptr null, ptr %.295, align 8
  %.299 = call i32 @work.stir_all(ptr nonnull %.295, ptr nonnull %excinfo.4, ptr nonnull %arg.run, ptr nonnull %.44)
  switch i32 %.299, label %B460.if.if [
    i32 -2, label %B460.endif
    i32 0, label %B460.endif
  ], !prof !0

common.ret:                                       ; preds = %B460.if.if, %B460.endif, %B182.endif.if.if, %B182.if.if, %B106.if.if
  %common.ret.op = phi i32 [ %.63, %B106.if.if ], [ %.236, %B182.if.if ], [ %.271, %B182.endif.if.if ], [ 0, %B460.endif ], [ %.299, %B460.if.if ]
  ret i32 %common.ret.op

B106.if.if:                                       ; preds = %B106
  %.71 = icmp sgt i32 %.63, 0
  %.64 = load ptr, ptr %excinfo.1, align 8
  %.72 = select i1 %.71, ptr %.64, ptr undef
  store ptr %.72, ptr %excinfo, align 8
  br label %common.ret

B182.endif:                                       ; preds = %B182, %B182
  %.246.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.246.fca.0.load = load i64, ptr %.232, align 8
  store ptr null, ptr %.267, align 8
  %.271 = call i32 @lanes.join_lane(ptr nonnull %.267, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.94, i64 %.246.fca.0.load, i64 %.246.fca.1.load)
  switch i32 %.271, label %B182.endif.if.if [
    i32 -2, label %B460
    i32 0, label %B460
  ], !prof !0

B182.if.if:                                       ; preds = %B182
  %.244 = icmp sgt i32 %.236, 0
  %.237 = load ptr, ptr %excinfo.2, align 8
  %.245 = select i1 %.244, ptr %.237, ptr undef
  store ptr %.245, ptr %excinfo, align 8
  br label %common.ret

B182.endif.if.if:                                 ; preds = %B182.endif
  %.279 = icmp sgt i32 %.271, 0
  %.272 = load ptr, ptr %excinfo.3, align 8
  %.280 = select i1 %.279, ptr %.272, ptr undef
  store ptr %.280, ptr %excinfo, align 8
  br label %common.ret

B460.endif:                                       ; preds = %B460, %B460
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B460.if.if:                                       ; preds = %B460
  %.307 = icmp sgt i32 %.299, 0
  %.300 = load ptr, ptr %excinfo.4, align 8
  %.308 = select i1 %.307, ptr %.300, ptr undef
  store ptr %.308, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @children.child_comes(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.row) #4 {
B0:
  %.110 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.156 = alloca i32, align 4
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.186 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.251 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 752
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = shl nsw i64 %arg.row, 5
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 416
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 16
  %.76 = load i32, ptr %.74, align 4
  %.77 = sext i32 %.76 to i64
  %.84 = mul nsw i64 %.77, 88
  %.87 = getelementptr inbounds i8, ptr %.57, i64 %.84
  %.93 = getelementptr inbounds nuw i8, ptr %.44, i64 24
  %.95 = load i32, ptr %.93, align 4
  %.96 = sext i32 %.95 to i64
  %.101 = icmp eq i32 %.95, -1
  br i1 %.101, label %B162, label %B206

B162:                                             ; preds = %B0
  %.107 = load i64, ptr %.44, align 8
  store i64 0, ptr %.110, align 8
  %.114 = call i32 @children.class_of_child(ptr nonnull %.110, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr %.87, i64 %.107)
  %.124 = load i64, ptr %.110, align 8
  switch i32 %.114, label %B162.if.if [
    i32 -2, label %B206
    i32 0, label %B206
  ], !prof !0

B206:                                             ; preds = %B162, %B162, %B0
  %service_class.2.0 = phi i64 [ %.96, %B0 ], [ %.124, %B162 ], [ %.124, %B162 ]
  %.143 = load i64, ptr %.44, align 8
  %.145 = getelementptr inbounds nuw i8, ptr %.87, i64 16
  %.147 = load i32, ptr %.145, align 4
  %.149 = getelementptr inbounds nuw i8, ptr %.87, i64 20
  %.151 = load i32, ptr %.149, align 4
  %.153 = sext i32 %.147 to i64
  %.154 = sext i32 %.151 to i64
  store i32 0, ptr %.156, align 4
  %.160 = call i32 @item.next_item(ptr nonnull %.156, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.143, i64 %.153, i64 %.154, i64 %service_class.2.0)
  %.170 = load i32, ptr %.156, align 4
  switch i32 %.160, label %B206.if.if [
    i32 -2, label %B206.endif
    i32 0, label %B206.endif
  ], !prof !0

common.ret:                                       ; preds = %B206.endif.endif.if.if, %B206.endif.endif.endif, %B206.endif.if.if, %B206.if.if, %B162.if.if
  %common.ret.op = phi i32 [ %.114, %B162.if.if ], [ %.160, %B206.if.if ], [ %.190, %B206.endif.if.if ], [ 0, %B206.endif.endif.endif ], [ %.255, %B206.endif.endif.if.if ]
  ret i32 %common.ret.op

B162.if.if:                                       ; preds = %B162
  %.122 = icmp sgt i32 %.114, 0
  %.115 = load ptr, ptr %excinfo.1, align 8
  %.123 = select i1 %.122, ptr %.115, ptr undef
  store ptr %.123, ptr %excinfo, align 8
  br label %common.ret

B206.endif:                                       ; preds = %B206, %B206
  %.184 = sext i32 %.170 to i64
  store i64 0, ptr %.186, align 8
  %.190 = call i32 @item.due_of.2(ptr nonnull %.186, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.184, ptr nonnull %.87)
  switch i32 %.190, label %B206.endif.if.if [
    i32 -2, label %B206.endif.endif
    i32 0, label %B206.endif.endif
  ], !prof !0

B206.if.if:                                       ; preds = %B206
  %.168 = icmp sgt i32 %.160, 0
  %.161 = load ptr, ptr %excinfo.2, align 8
  %.169 = select i1 %.168, ptr %.161, ptr undef
  store ptr %.169, ptr %excinfo, align 8
  br label %common.ret

B206.endif.endif:                                 ; preds = %B206.endif, %B206.endif
  %.200 = load i64, ptr %.186, align 8
  %.213 = getelementptr inbounds nuw i8, ptr %arg.run, i64 216
  %.215 = load i32, ptr %.213, align 4
  %.217 = getelementptr inbounds nuw i8, ptr %.44, i64 28
  store i32 %.215, ptr %.217, align 4
  %.222 = trunc i64 %arg.row to i32
  store i32 %.222, ptr %.213, align 4
  %.229 = getelementptr inbounds nuw i8, ptr %arg.run, i64 224
  %.231 = load i64, ptr %.229, align 8
  %.232 = add nsw i64 %.231, -1
  store i64 %.232, ptr %.229, align 8
  %.239 = getelementptr inbounds nuw i8, ptr %.44, i64 20
  %.241 = load i32, ptr %.239, align 4
  %.243 = getelementptr inbounds nuw i8, ptr %.44, i64 8
  %.245 = load i64, ptr %.243, align 8
  %.250 = sext i32 %.241 to i64
  store ptr null, ptr %.251, align 8
  %.255 = call i32 @item.item_comes.2(ptr nonnull %.251, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.184, i64 %.250, i64 %.245, i64 %.200, i64 0)
  switch i32 %.255, label %B206.endif.endif.if.if [
    i32 -2, label %B206.endif.endif.endif
    i32 0, label %B206.endif.endif.endif
  ], !prof !0

B206.endif.if.if:                                 ; preds = %B206.endif
  %.198 = icmp sgt i32 %.190, 0
  %.191 = load ptr, ptr %excinfo.3, align 8
  %.199 = select i1 %.198, ptr %.191, ptr undef
  store ptr %.199, ptr %excinfo, align 8
  br label %common.ret

B206.endif.endif.endif:                           ; preds = %B206.endif.endif, %B206.endif.endif
  store i32 %.170, ptr %retptr, align 4
  br label %common.ret

B206.endif.endif.if.if:                           ; preds = %B206.endif.endif
  %.263 = icmp sgt i32 %.255, 0
  %.256 = load ptr, ptr %excinfo.4, align 8
  %.264 = select i1 %.263, ptr %.256, ptr undef
  store ptr %.264, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @children.class_of_child(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.rule, i64 %arg.word) #3 {
B0:
  %.37 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.65 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.103 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.rule, i64 48
  %.16 = load i32, ptr %.14, align 4
  %.18.not = icmp eq i32 %.16, -1
  br i1 %.18.not, label %B50, label %B36

common.ret:                                       ; preds = %B50.endif.endif.if.if, %B50.endif.endif.endif, %B50.endif.if.if, %B50.if.if, %B36
  %common.ret.op = phi i32 [ 0, %B36 ], [ %.41, %B50.if.if ], [ %.69, %B50.endif.if.if ], [ 0, %B50.endif.endif.endif ], [ %.107, %B50.endif.endif.if.if ]
  ret i32 %common.ret.op

B36:                                              ; preds = %B0
  %.17 = sext i32 %.16 to i64
  store i64 %.17, ptr %retptr, align 8
  br label %common.ret

B50:                                              ; preds = %B0
  store i64 0, ptr %.37, align 8
  %.41 = call i32 @draws.single_draw(ptr nonnull %.37, ptr nonnull %excinfo.1, ptr %arg.run, i64 -1, i64 %arg.word, i64 3, i64 0, i64 0)
  switch i32 %.41, label %B50.if.if [
    i32 -2, label %B50.endif
    i32 0, label %B50.endif
  ], !prof !0

B50.endif:                                        ; preds = %B50, %B50
  %.51 = load i64, ptr %.37, align 8
  store double 0.000000e+00, ptr %.65, align 8
  %.69 = call i32 @draws.as_uniform(ptr nonnull %.65, ptr nonnull %excinfo.2, i64 %.51)
  switch i32 %.69, label %B50.endif.if.if [
    i32 -2, label %B50.endif.endif
    i32 0, label %B50.endif.endif
  ], !prof !0

B50.if.if:                                        ; preds = %B50
  %.49 = icmp sgt i32 %.41, 0
  %.42 = load ptr, ptr %excinfo.1, align 8
  %.50 = select i1 %.49, ptr %.42, ptr undef
  store ptr %.50, ptr %excinfo, align 8
  br label %common.ret

B50.endif.endif:                                  ; preds = %B50.endif, %B50.endif
  %.79 = load double, ptr %.65, align 8
  %.91 = getelementptr inbounds nuw i8, ptr %arg.rule, i64 52
  %.93 = load i32, ptr %.91, align 4
  %.95 = getelementptr inbounds nuw i8, ptr %arg.rule, i64 56
  %.97 = load i32, ptr %.95, align 4
  %.101 = sext i32 %.93 to i64
  %.102 = sext i32 %.97 to i64
  store i64 0, ptr %.103, align 8
  %.107 = call i32 @item.chosen_class(ptr nonnull %.103, ptr nonnull %excinfo.3, ptr %arg.run, double %.79, i64 %.101, i64 %.102)
  switch i32 %.107, label %B50.endif.endif.if.if [
    i32 -2, label %B50.endif.endif.endif
    i32 0, label %B50.endif.endif.endif
  ], !prof !0

B50.endif.if.if:                                  ; preds = %B50.endif
  %.77 = icmp sgt i32 %.69, 0
  %.70 = load ptr, ptr %excinfo.2, align 8
  %.78 = select i1 %.77, ptr %.70, ptr undef
  store ptr %.78, ptr %excinfo, align 8
  br label %common.ret

B50.endif.endif.endif:                            ; preds = %B50.endif.endif, %B50.endif.endif
  %.117 = load i64, ptr %.103, align 8
  store i64 %.117, ptr %retptr, align 8
  br label %common.ret

B50.endif.endif.if.if:                            ; preds = %B50.endif.endif
  %.115 = icmp sgt i32 %.107, 0
  %.108 = load ptr, ptr %excinfo.3, align 8
  %.116 = select i1 %.115, ptr %.108, ptr undef
  store ptr %.116, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @item.due_of.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.maker) #3 {
B0:
  %.39 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.115 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.182 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.241 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.13 = load i8, ptr @switch.cases, align 1
  %.14.not = icmp eq i8 %.13, 0
  br i1 %.14.not, label %B298, label %B32

B32:                                              ; preds = %B0
  %.17 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 76
  %.19 = load i32, ptr %.17, align 4
  %.21 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 80
  %.23 = load i32, ptr %.21, align 4
  %.24 = icmp slt i32 %.19, %.23
  br i1 %.24, label %B64, label %B298

B64:                                              ; preds = %B32
  %.37 = sext i32 %.19 to i64
  %.38 = sext i32 %.23 to i64
  store i64 0, ptr %.39, align 8
  %.43 = call i32 @conditions.case_of(ptr nonnull %.39, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.37, i64 %.38)
  %.53 = load i64, ptr %.39, align 8
  switch i32 %.43, label %B64.if.if [
    i32 -2, label %B64.endif
    i32 0, label %B64.endif
  ], !prof !0

B142:                                             ; preds = %B64.endif
  %.81 = getelementptr i8, ptr %arg.run, i64 552
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.107 = shl nsw i64 %.53, 4
  %.110 = getelementptr inbounds i8, ptr %.84, i64 %.107
  %.112 = getelementptr inbounds nuw i8, ptr %.110, i64 8
  %.114 = load double, ptr %.112, align 8
  store i64 0, ptr %.115, align 8
  %.119 = call i32 @ol_int.impl(ptr nonnull %.115, ptr nonnull %excinfo.2, double %.114)
  switch i32 %.119, label %B142.if.if [
    i32 -2, label %B142.endif
    i32 0, label %B142.endif
  ], !prof !0

B298:                                             ; preds = %B64.endif, %B32, %B0
  %.215 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 64
  %.217 = load i64, ptr %.215, align 8
  %.218 = icmp eq i64 %.217, -1
  br i1 %.218, label %B396, label %B344

B344:                                             ; preds = %B298
  %.234 = getelementptr inbounds nuw i8, ptr %arg.maker, i64 72
  %.236 = load i32, ptr %.234, align 4
  %.240 = sext i32 %.236 to i64
  store i64 0, ptr %.241, align 8
  %.245 = call i32 @hours.after(ptr nonnull %.241, ptr nonnull %excinfo.4, ptr %arg.run, i64 %.217, i64 %.240)
  %.255 = load i64, ptr %.241, align 8
  switch i32 %.245, label %B344.if.if [
    i32 -2, label %B396
    i32 0, label %B396
  ], !prof !0

common.ret:                                       ; preds = %B344.if.if, %B142.endif.if.if, %B142.endif.endif, %B142.if.if, %B64.if.if, %B396
  %common.ret.op = phi i32 [ 0, %B396 ], [ %.43, %B64.if.if ], [ %.119, %B142.if.if ], [ 0, %B142.endif.endif ], [ %.186, %B142.endif.if.if ], [ %.245, %B344.if.if ]
  ret i32 %common.ret.op

B396:                                             ; preds = %B344, %B344, %B298
  %"$phi396.0.2.0" = phi i64 [ -1, %B298 ], [ %.255, %B344 ], [ %.255, %B344 ]
  store i64 %"$phi396.0.2.0", ptr %retptr, align 8
  br label %common.ret

B64.endif:                                        ; preds = %B64, %B64
  %.71.not = icmp eq i64 %.53, -1
  br i1 %.71.not, label %B298, label %B142

B64.if.if:                                        ; preds = %B64
  %.51 = icmp sgt i32 %.43, 0
  %.44 = load ptr, ptr %excinfo.1, align 8
  %.52 = select i1 %.51, ptr %.44, ptr undef
  store ptr %.52, ptr %excinfo, align 8
  br label %common.ret

B142.endif:                                       ; preds = %B142, %B142
  %.129 = load i64, ptr %.115, align 8
  %.177 = getelementptr inbounds nuw i8, ptr %.110, i64 4
  %.179 = load i32, ptr %.177, align 4
  %.181 = sext i32 %.179 to i64
  store i64 0, ptr %.182, align 8
  %.186 = call i32 @hours.after(ptr nonnull %.182, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.129, i64 %.181)
  switch i32 %.186, label %B142.endif.if.if [
    i32 -2, label %B142.endif.endif
    i32 0, label %B142.endif.endif
  ], !prof !0

B142.if.if:                                       ; preds = %B142
  %.127 = icmp sgt i32 %.119, 0
  %.120 = load ptr, ptr %excinfo.2, align 8
  %.128 = select i1 %.127, ptr %.120, ptr undef
  store ptr %.128, ptr %excinfo, align 8
  br label %common.ret

B142.endif.endif:                                 ; preds = %B142.endif, %B142.endif
  %.196 = load i64, ptr %.182, align 8
  store i64 %.196, ptr %retptr, align 8
  br label %common.ret

B142.endif.if.if:                                 ; preds = %B142.endif
  %.194 = icmp sgt i32 %.186, 0
  %.187 = load ptr, ptr %excinfo.3, align 8
  %.195 = select i1 %.194, ptr %.187, ptr undef
  store ptr %.195, ptr %excinfo, align 8
  br label %common.ret

B344.if.if:                                       ; preds = %B344
  %.253 = icmp sgt i32 %.245, 0
  %.246 = load ptr, ptr %excinfo.4, align 8
  %.254 = select i1 %.253, ptr %.246, ptr undef
  store ptr %.254, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @item.item_comes.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.parent, i64 %arg.ordinal, i64 %arg.due, i64 %arg.backlogged) #3 {
B0:
  %.348 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.392 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.434 = alloca ptr, align 8
  store ptr null, ptr %.434, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.466 = alloca ptr, align 8
  store ptr null, ptr %.466, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.25 = getelementptr i8, ptr %arg.run, i64 712
  %.27 = load i64, ptr %.25, align 8, !invariant.load !1
  %.28 = inttoptr i64 %.27 to ptr
  %.51 = mul nsw i64 %arg.slot, 104
  %.54 = getelementptr inbounds i8, ptr %.28, i64 %.51
  %.61 = getelementptr i8, ptr %arg.run, i64 768
  %.63 = load i64, ptr %.61, align 8, !invariant.load !1
  %.64 = inttoptr i64 %.63 to ptr
  %.74 = getelementptr i8, ptr %arg.run, i64 1952
  %.76 = load i64, ptr %.74, align 8, !invariant.load !1
  %.81 = getelementptr inbounds nuw i8, ptr %arg.run, i64 48
  %.83 = load i64, ptr %.81, align 8
  %.94 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.96 = load i64, ptr %.94, align 8
  %.98 = getelementptr inbounds nuw i8, ptr %.54, i64 96
  %.100 = load i16, ptr %.98, align 2
  %.102 = getelementptr inbounds nuw i8, ptr %.54, i64 98
  %.104 = load i16, ptr %.102, align 2
  %.134 = mul i64 %.76, 5
  %.135 = add i64 %.134, %.83
  %.136 = shl nsw i64 %.135, 3
  %.139 = getelementptr inbounds i8, ptr %.64, i64 %.136
  store i64 %.96, ptr %.139, align 8
  %0 = shl i64 %.76, 4
  %1 = shl i64 %.83, 3
  %2 = getelementptr i8, ptr %.64, i64 %0
  %.167 = getelementptr i8, ptr %2, i64 %1
  store i64 %arg.ordinal, ptr %.167, align 8
  %.178 = sext i16 %.100 to i64
  %.196 = getelementptr inbounds i8, ptr %.64, i64 %1
  store i64 %.178, ptr %.196, align 8
  %.207 = sext i16 %.104 to i64
  %.221 = add i64 %.83, %.76
  %.222 = shl nsw i64 %.221, 3
  %.225 = getelementptr inbounds i8, ptr %.64, i64 %.222
  store i64 %.207, ptr %.225, align 8
  %3 = shl i64 %.76, 5
  %4 = getelementptr i8, ptr %.64, i64 %3
  %.253 = getelementptr i8, ptr %4, i64 %1
  store i64 %arg.backlogged, ptr %.253, align 8
  %.277 = mul i64 %.76, 6
  %.278 = add i64 %.277, %.83
  %.279 = shl nsw i64 %.278, 3
  %.282 = getelementptr inbounds i8, ptr %.64, i64 %.279
  store i64 %arg.due, ptr %.282, align 8
  %.285 = load i8, ptr @switch.children, align 1
  %.286.not = icmp eq i8 %.285, 0
  br i1 %.286.not, label %B324, label %B300

B300:                                             ; preds = %B0
  %.309 = mul i64 %.76, 3
  %.310 = add i64 %.309, %.83
  %.311 = shl nsw i64 %.310, 3
  %.314 = getelementptr inbounds i8, ptr %.64, i64 %.311
  store i64 %arg.parent, ptr %.314, align 8
  br label %B324

B324:                                             ; preds = %B300, %B0
  %.329 = load i64, ptr %.81, align 8
  %.330 = add nsw i64 %.329, 1
  store i64 %.330, ptr %.81, align 8
  %.335 = load i8, ptr @switch.lateness, align 1
  %.336 = icmp ne i8 %.335, 0
  %.339 = icmp ne i64 %arg.due, -1
  %or.cond = select i1 %.336, i1 %.339, i1 false
  br i1 %or.cond, label %B406, label %B502

B406:                                             ; preds = %B324
  %.345 = load i16, ptr %.98, align 2
  %.347 = sext i16 %.345 to i64
  store i8 0, ptr %.348, align 1
  %.352 = call i32 @item.minds_lateness(ptr nonnull %.348, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.347)
  %.353 = load ptr, ptr %excinfo.1, align 8
  %.360 = icmp sgt i32 %.352, 0
  %.361 = select i1 %.360, ptr %.353, ptr undef
  %.362 = load i8, ptr %.348, align 1
  %.365 = icmp eq i8 %.362, 0
  br i1 %.365, label %B406.endif.thread, label %B406.endif

B448:                                             ; preds = %B406.endif, %B406.endif
  %.386 = add nsw i64 %.83, 10995116277760
  store ptr null, ptr %.392, align 8
  %.396 = call i32 @events.schedule(ptr nonnull %.392, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.due, i64 %.386, i64 %arg.slot, i64 0)
  switch i32 %.396, label %B448.if.if [
    i32 -2, label %B502
    i32 0, label %B502
  ], !prof !0

B502:                                             ; preds = %B406.endif.thread, %B406.endif.thread, %B448, %B448, %B324
  %.425 = getelementptr inbounds nuw i8, ptr %.54, i64 36
  %.427 = load i32, ptr %.425, align 4
  %.432 = sext i32 %.427 to i64
  store ptr null, ptr %.434, align 8
  %.438 = call i32 @journal.note(ptr nonnull %.434, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 1, i64 %arg.slot, i64 -1, i64 %.432, i64 %arg.ordinal)
  switch i32 %.438, label %B502.if.if [
    i32 -2, label %B502.endif
    i32 0, label %B502.endif
  ], !prof !0

B600:                                             ; preds = %B502.endif
  store ptr null, ptr %.466, align 8
  %.470 = call i32 @marks.tell_marks(ptr nonnull %.466, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.470, label %B600.if.if [
    i32 -2, label %B600.endif
    i32 0, label %B600.endif
  ], !prof !0

common.ret:                                       ; preds = %B600.if.if, %B600.endif, %B502.if.if, %B448.if.if, %B406.endif.if.if, %B636
  %common.ret.op = phi i32 [ 0, %B636 ], [ %.352, %B406.endif.if.if ], [ %.396, %B448.if.if ], [ %.438, %B502.if.if ], [ 0, %B600.endif ], [ %.470, %B600.if.if ]
  ret i32 %common.ret.op

B636:                                             ; preds = %B502.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B406.endif:                                       ; preds = %B406
  switch i32 %.352, label %B406.endif.if.if [
    i32 -2, label %B448
    i32 0, label %B448
  ], !prof !0

B406.endif.thread:                                ; preds = %B406
  switch i32 %.352, label %B406.endif.if.if [
    i32 -2, label %B502
    i32 0, label %B502
  ], !prof !0

B406.endif.if.if:                                 ; preds = %B406.endif.thread, %B406.endif
  store ptr %.361, ptr %excinfo, align 8
  br label %common.ret

B448.if.if:                                       ; preds = %B448
  %.404 = icmp sgt i32 %.396, 0
  %.397 = load ptr, ptr %excinfo.2, align 8
  %.405 = select i1 %.404, ptr %.397, ptr undef
  store ptr %.405, ptr %excinfo, align 8
  br label %common.ret

B502.endif:                                       ; preds = %B502, %B502
  %.460 = load i8, ptr @switch.marks, align 1
  %.461.not = icmp eq i8 %.460, 0
  br i1 %.461.not, label %B636, label %B600

B502.if.if:                                       ; preds = %B502
  %.446 = icmp sgt i32 %.438, 0
  %.439 = load ptr, ptr %excinfo.3, align 8
  %.447 = select i1 %.446, ptr %.439, ptr undef
  store ptr %.447, ptr %excinfo, align 8
  br label %common.ret

B600.endif:                                       ; preds = %B600, %B600
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B600.if.if:                                       ; preds = %B600
  %.478 = icmp sgt i32 %.470, 0
  %.471 = load ptr, ptr %excinfo.4, align 8
  %.479 = select i1 %.478, ptr %.471, ptr undef
  store ptr %.479, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @gate.open_gate(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #4 {
B0:
  %.164 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.193 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.247 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.293 = alloca i8, align 1
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.348 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.376 = alloca ptr, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 664
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 120
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.52 = load i32, ptr %.44, align 4
  %.54 = getelementptr inbounds nuw i8, ptr %.44, i64 4
  %.56 = load i32, ptr %.54, align 4
  %.57 = icmp slt i32 %.52, %.56
  br i1 %.57, label %B106, label %B376

B106:                                             ; preds = %B0
  %.64 = getelementptr i8, ptr %arg.run, i64 440
  %.66 = load i64, ptr %.64, align 8, !invariant.load !1
  %.67 = inttoptr i64 %.66 to ptr
  %.87 = sext i32 %.52 to i64
  %.94 = shl nsw i64 %.87, 3
  %.97 = getelementptr inbounds i8, ptr %.67, i64 %.94
  %.99 = load i64, ptr %.97, align 8
  %.101 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.103 = load i64, ptr %.101, align 8
  %.104 = icmp eq i64 %.99, %.103
  br i1 %.104, label %B176, label %B376

B176:                                             ; preds = %B106
  %.111 = getelementptr i8, ptr %arg.run, i64 448
  %.113 = load i64, ptr %.111, align 8, !invariant.load !1
  %.114 = inttoptr i64 %.113 to ptr
  %.144 = getelementptr inbounds i8, ptr %.114, i64 %.94
  %.146 = load i64, ptr %.144, align 8
  %.155 = add nsw i32 %.52, 1
  store i32 %.155, ptr %.44, align 4
  store ptr null, ptr %.164, align 8
  %.168 = call i32 @gate.schedule_opening(ptr nonnull %.164, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.number)
  switch i32 %.168, label %B176.if.if [
    i32 -2, label %B176.endif
    i32 0, label %B176.endif
  ], !prof !0

common.ret:                                       ; preds = %B514.if.if, %B514.endif, %B458.if.if, %B422.endif.if.if, %B328.if.if, %B176.endif.endif.if.if, %B176.if.if, %B454, %B324
  %common.ret.op = phi i32 [ 0, %B324 ], [ 0, %B454 ], [ %.168, %B176.if.if ], [ %.197, %B176.endif.endif.if.if ], [ %.251, %B328.if.if ], [ %.297, %B422.endif.if.if ], [ %.352, %B458.if.if ], [ 0, %B514.endif ], [ %.380, %B514.if.if ]
  ret i32 %common.ret.op

B324:                                             ; preds = %B176.endif.endif.thread, %B176.endif.endif.thread
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B328:                                             ; preds = %B176.endif.endif, %B176.endif.endif
  %.239 = getelementptr inbounds nuw i8, ptr %.44, i64 16
  %.241 = load i64, ptr %.239, align 8
  store ptr null, ptr %.247, align 8
  %.251 = call i32 @gate.sit(ptr nonnull %.247, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.number, i64 %.146, i64 %.241)
  switch i32 %.251, label %B328.if.if [
    i32 -2, label %B514
    i32 0, label %B514
  ], !prof !0

B376:                                             ; preds = %B106, %B0
  %.276 = getelementptr inbounds nuw i8, ptr %.44, i64 72
  store i32 0, ptr %.276, align 4
  %.280 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.282 = load i32, ptr %.280, align 4
  %.284 = getelementptr inbounds nuw i8, ptr %.44, i64 8
  %.286 = load i64, ptr %.284, align 8
  %.287 = sext i32 %.282 to i64
  %.288 = icmp sgt i64 %.286, %.287
  br i1 %.288, label %B454, label %B422

B422:                                             ; preds = %B376
  store i8 0, ptr %.293, align 1
  %.297 = call i32 @gate.has_quorum(ptr nonnull %.293, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %arg.number)
  %.298 = load ptr, ptr %excinfo.4, align 8
  %.305 = icmp sgt i32 %.297, 0
  %.306 = select i1 %.305, ptr %.298, ptr undef
  %.307 = load i8, ptr %.293, align 1
  %.310 = icmp eq i8 %.307, 0
  br i1 %.310, label %B422.endif.thread, label %B422.endif

B454:                                             ; preds = %B422.endif.thread, %B422.endif.thread, %B376
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B458:                                             ; preds = %B422.endif, %B422.endif
  %.337 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.339 = load i64, ptr %.337, align 8
  %.343 = load i64, ptr %.284, align 8
  store ptr null, ptr %.348, align 8
  %.352 = call i32 @gate.sit(ptr nonnull %.348, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %arg.number, i64 %.339, i64 %.343)
  switch i32 %.352, label %B458.if.if [
    i32 -2, label %B514
    i32 0, label %B514
  ], !prof !0

B514:                                             ; preds = %B458, %B458, %B328, %B328
  store ptr null, ptr %.376, align 8
  %.380 = call i32 @gate.open_if_full(ptr nonnull %.376, ptr nonnull %excinfo.6, ptr nonnull %arg.run, i64 %arg.number)
  switch i32 %.380, label %B514.if.if [
    i32 -2, label %B514.endif
    i32 0, label %B514.endif
  ], !prof !0

B176.endif:                                       ; preds = %B176, %B176
  store i8 0, ptr %.193, align 1
  %.197 = call i32 @gate.has_quorum(ptr nonnull %.193, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.number)
  %.198 = load ptr, ptr %excinfo.2, align 8
  %.205 = icmp sgt i32 %.197, 0
  %.206 = select i1 %.205, ptr %.198, ptr undef
  %.207 = load i8, ptr %.193, align 1
  %.210 = icmp eq i8 %.207, 0
  br i1 %.210, label %B176.endif.endif.thread, label %B176.endif.endif

B176.if.if:                                       ; preds = %B176
  %.176 = icmp sgt i32 %.168, 0
  %.169 = load ptr, ptr %excinfo.1, align 8
  %.177 = select i1 %.176, ptr %.169, ptr undef
  store ptr %.177, ptr %excinfo, align 8
  br label %common.ret

B176.endif.endif:                                 ; preds = %B176.endif
  switch i32 %.197, label %B176.endif.endif.if.if [
    i32 -2, label %B328
    i32 0, label %B328
  ], !prof !0

B176.endif.endif.thread:                          ; preds = %B176.endif
  switch i32 %.197, label %B176.endif.endif.if.if [
    i32 -2, label %B324
    i32 0, label %B324
  ], !prof !0

B176.endif.endif.if.if:                           ; preds = %B176.endif.endif.thread, %B176.endif.endif
  store ptr %.206, ptr %excinfo, align 8
  br label %common.ret

B328.if.if:                                       ; preds = %B328
  %.259 = icmp sgt i32 %.251, 0
  %.252 = load ptr, ptr %excinfo.3, align 8
  %.260 = select i1 %.259, ptr %.252, ptr undef
  store ptr %.260, ptr %excinfo, align 8
  br label %common.ret

B422.endif:                                       ; preds = %B422
  switch i32 %.297, label %B422.endif.if.if [
    i32 -2, label %B458
    i32 0, label %B458
  ], !prof !0

B422.endif.thread:                                ; preds = %B422
  switch i32 %.297, label %B422.endif.if.if [
    i32 -2, label %B454
    i32 0, label %B454
  ], !prof !0

B422.endif.if.if:                                 ; preds = %B422.endif.thread, %B422.endif
  store ptr %.306, ptr %excinfo, align 8
  br label %common.ret

B458.if.if:                                       ; preds = %B458
  %.360 = icmp sgt i32 %.352, 0
  %.353 = load ptr, ptr %excinfo.5, align 8
  %.361 = select i1 %.360, ptr %.353, ptr undef
  store ptr %.361, ptr %excinfo, align 8
  br label %common.ret

B514.endif:                                       ; preds = %B514, %B514
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B514.if.if:                                       ; preds = %B514
  %.388 = icmp sgt i32 %.380, 0
  %.381 = load ptr, ptr %excinfo.6, align 8
  %.389 = select i1 %.388, ptr %.381, ptr undef
  store ptr %.389, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @gate.has_quorum(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0.else.if:
  %.232 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.257 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.321 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 664
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 120
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %.44, i64 80
  %.52 = load i64, ptr %.50, align 8
  %.54 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.56 = load i64, ptr %.54, align 8
  %.75 = sdiv i64 %.56, 60000000
  %.76 = srem i64 %.56, 60000000
  %.76.lobit = ashr i64 %.76, 63
  %.64.1 = add i64 %.75, %.52
  %.97 = add i64 %.64.1, %.76.lobit
  %.105 = getelementptr inbounds nuw i8, ptr %.44, i64 88
  %.107 = load i32, ptr %.105, align 4
  %.18963.not = icmp slt i32 %.107, 1
  br i1 %.18963.not, label %B308, label %B174.lr.ph

B174.lr.ph:                                       ; preds = %B0.else.if
  %.282 = getelementptr inbounds nuw i8, ptr %.44, i64 96
  %wide.trip.count = zext nneg i32 %.107 to i64
  br label %B174

B174:                                             ; preds = %B174.endif.endif, %B174.lr.ph
  %indvars.iv = phi i64 [ 0, %B174.lr.ph ], [ %indvars.iv.next, %B174.endif.endif ]
  %there.2.066 = phi i64 [ 0, %B174.lr.ph ], [ %.289, %B174.endif.endif ]
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %.229 = shl nsw i64 %indvars.iv, 32
  store i64 0, ptr %.232, align 8
  %.236 = call i32 @draws.single_draw(ptr nonnull %.232, ptr nonnull %excinfo.1, ptr %arg.run, i64 -1, i64 %.97, i64 9, i64 0, i64 %.229)
  switch i32 %.236, label %B174.if.if [
    i32 -2, label %B174.endif
    i32 0, label %B174.endif
  ], !prof !0

B308:                                             ; preds = %B174.endif.endif, %B0.else.if
  %there.2.0.lcssa = phi i64 [ 0, %B0.else.if ], [ %.289, %B174.endif.endif ]
  %.300 = getelementptr inbounds nuw i8, ptr %.44, i64 92
  %.302 = load i32, ptr %.300, align 4
  %.306 = sext i32 %.302 to i64
  %.307.not = icmp slt i64 %there.2.0.lcssa, %.306
  br i1 %.307.not, label %B334, label %B330

common.ret:                                       ; preds = %B334.if.if, %B334.endif, %B174.endif.if.if, %B174.if.if, %B330
  %common.ret.op = phi i32 [ 0, %B330 ], [ %.236, %B174.if.if ], [ %.261, %B174.endif.if.if ], [ 0, %B334.endif ], [ %.325, %B334.if.if ]
  ret i32 %common.ret.op

B330:                                             ; preds = %B308
  store i8 1, ptr %retptr, align 1
  br label %common.ret

B334:                                             ; preds = %B308
  store ptr null, ptr %.321, align 8
  %.325 = call i32 @journal.note_gate(ptr nonnull %.321, ptr nonnull %excinfo.3, ptr %arg.run, i64 16, i64 %arg.number, i64 -1)
  switch i32 %.325, label %B334.if.if [
    i32 -2, label %B334.endif
    i32 0, label %B334.endif
  ], !prof !0

B174.endif:                                       ; preds = %B174, %B174
  %.246 = load i64, ptr %.232, align 8
  store double 0.000000e+00, ptr %.257, align 8
  %.261 = call i32 @draws.as_uniform(ptr nonnull %.257, ptr nonnull %excinfo.2, i64 %.246)
  switch i32 %.261, label %B174.endif.if.if [
    i32 -2, label %B174.endif.endif
    i32 0, label %B174.endif.endif
  ], !prof !0

B174.if.if:                                       ; preds = %B174
  %.244 = icmp sgt i32 %.236, 0
  %.237 = load ptr, ptr %excinfo.1, align 8
  %.245 = select i1 %.244, ptr %.237, ptr undef
  store ptr %.245, ptr %excinfo, align 8
  br label %common.ret

B174.endif.endif:                                 ; preds = %B174.endif, %B174.endif
  %.271 = load double, ptr %.257, align 8
  %.284 = load double, ptr %.282, align 8
  %.285 = fcmp olt double %.271, %.284
  %.288 = zext i1 %.285 to i64
  %.289 = add nuw nsw i64 %there.2.066, %.288
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %B308, label %B174

B174.endif.if.if:                                 ; preds = %B174.endif
  %.269 = icmp sgt i32 %.261, 0
  %.262 = load ptr, ptr %excinfo.2, align 8
  %.270 = select i1 %.269, ptr %.262, ptr undef
  store ptr %.270, ptr %excinfo, align 8
  br label %common.ret

B334.endif:                                       ; preds = %B334, %B334
  store i8 0, ptr %retptr, align 1
  br label %common.ret

B334.if.if:                                       ; preds = %B334
  %.333 = icmp sgt i32 %.325, 0
  %.326 = load ptr, ptr %excinfo.3, align 8
  %.334 = select i1 %.333, ptr %.326, ptr undef
  store ptr %.334, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @journal.note_gate(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.gate, i64 %arg.value) #3 {
B0:
  %.27 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.17 = getelementptr inbounds nuw i8, ptr %arg.run, i64 164
  %.19 = load i32, ptr %.17, align 4
  %.20.not = icmp eq i32 %.19, 0
  br i1 %.20.not, label %B18, label %B58

B18:                                              ; preds = %B0
  store ptr null, ptr %.27, align 8
  %.31 = call i32 @journal.write_of_gate(ptr nonnull %.27, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.verb, i64 %arg.gate, i64 %arg.value)
  switch i32 %.31, label %B18.if.if [
    i32 -2, label %B18.endif
    i32 0, label %B18.endif
  ], !prof !0

common.ret:                                       ; preds = %B18.if.if, %B18.endif, %B58
  %common.ret.op = phi i32 [ 0, %B58 ], [ 0, %B18.endif ], [ %.31, %B18.if.if ]
  ret i32 %common.ret.op

B58:                                              ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B18.endif:                                        ; preds = %B18, %B18
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B18.if.if:                                        ; preds = %B18
  %.39 = icmp sgt i32 %.31, 0
  %.32 = load ptr, ptr %excinfo.1, align 8
  %.40 = select i1 %.39, ptr %.32, ptr undef
  store ptr %.40, ptr %excinfo, align 8
  br label %common.ret
}

define internal range(i32 -1, -2) i32 @journal.write_of_gate(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.verb, i64 %arg.gate, i64 %arg.value) {
B0:
  %.9 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  store ptr null, ptr %.9, align 8
  %.13 = call i32 @journal.write_bare(ptr nonnull %.9, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.verb, i64 -1)
  switch i32 %.13, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.13, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.39 = getelementptr i8, ptr %arg.run, i64 776
  %.41 = load i64, ptr %.39, align 8, !invariant.load !1
  %.42 = inttoptr i64 %.41 to ptr
  %.52 = getelementptr i8, ptr %arg.run, i64 1960
  %.54 = load i64, ptr %.52, align 8, !invariant.load !1
  %.58 = getelementptr inbounds nuw i8, ptr %arg.run, i64 64
  %.60 = load i64, ptr %.58, align 8
  %.61 = add i64 %.60, 2305843009213693951
  %.80 = mul i64 %.61, %.54
  %.81 = shl i64 %.80, 3
  %0 = getelementptr i8, ptr %.42, i64 %.81
  %.85 = getelementptr i8, ptr %0, i64 56
  store i64 %arg.gate, ptr %.85, align 8
  %.111 = getelementptr i8, ptr %0, i64 64
  store i64 %arg.value, ptr %.111, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.21 = icmp sgt i32 %.13, 0
  %.14 = load ptr, ptr %excinfo.1, align 8
  %.22 = select i1 %.21, ptr %.14, ptr undef
  store ptr %.22, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @gate.sit(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number, i64 %arg.in_time, i64 %arg.least) #4 {
B0:
  %.96 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.259 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.347 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.387 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.21 = getelementptr i8, ptr %arg.run, i64 664
  %.23 = load i64, ptr %.21, align 8, !invariant.load !1
  %.24 = inttoptr i64 %.23 to ptr
  %.47 = mul nsw i64 %arg.number, 120
  %.50 = getelementptr inbounds i8, ptr %.24, i64 %.47
  %.56 = getelementptr inbounds nuw i8, ptr %.50, i64 64
  %.58 = load i64, ptr %.56, align 8
  %.60 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.62 = load i64, ptr %.60, align 8
  %.63.not = icmp eq i64 %.58, %.62
  br i1 %.63.not, label %B0.B160_crit_edge, label %B106

B0.B160_crit_edge:                                ; preds = %B0
  %.85.phi.trans.insert = getelementptr inbounds nuw i8, ptr %.50, i64 60
  %.87.pre = load i32, ptr %.85.phi.trans.insert, align 4
  br label %B160

B106:                                             ; preds = %B0
  %.71 = getelementptr inbounds nuw i8, ptr %.50, i64 56
  store i32 0, ptr %.71, align 4
  %.76 = getelementptr inbounds nuw i8, ptr %.50, i64 60
  store i32 0, ptr %.76, align 4
  store i64 %.62, ptr %.56, align 8
  br label %B160

B160:                                             ; preds = %B106, %B0.B160_crit_edge
  %.87 = phi i32 [ %.87.pre, %B0.B160_crit_edge ], [ 0, %B106 ]
  %.85 = getelementptr inbounds nuw i8, ptr %.50, i64 60
  store i8 0, ptr %.96, align 1
  %.100 = call i32 @gate.are_there(ptr nonnull %.96, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.50, i64 %arg.in_time, i64 %arg.least)
  %.101 = load ptr, ptr %excinfo.1, align 8
  %.108 = icmp sgt i32 %.100, 0
  %.109 = select i1 %.108, ptr %.101, ptr undef
  %.110 = load i8, ptr %.96, align 1
  %.113 = icmp eq i8 %.110, 0
  br i1 %.113, label %B160.endif.thread, label %B160.endif

B210:                                             ; preds = %B160.endif, %B160.endif
  %.135 = getelementptr inbounds nuw i8, ptr %.50, i64 40
  %.137 = load i32, ptr %.135, align 4
  %.143.not = icmp eq i32 %.137, -1
  br i1 %.143.not, label %B494, label %B246

B246:                                             ; preds = %B210
  %.154 = load i32, ptr %.85, align 4
  %.156 = sext i32 %.154 to i64
  %.157 = sext i32 %.87 to i64
  %.158 = sub nsw i64 %.156, %.157
  %.160 = getelementptr inbounds nuw i8, ptr %.50, i64 24
  %.162 = load i64, ptr %.160, align 8
  %.163 = icmp slt i64 %.158, %.162
  br i1 %.163, label %B284.preheader, label %B494

B284.preheader:                                   ; preds = %B246
  %.173 = getelementptr i8, ptr %arg.run, i64 712
  %.175 = load i64, ptr %.173, align 8, !invariant.load !1
  %.176 = inttoptr i64 %.175 to ptr
  br label %B284

B284:                                             ; preds = %B456, %B284.preheader
  %slot.2.1 = phi i32 [ %.207, %B456 ], [ %.137, %B284.preheader ]
  %.193 = sext i32 %slot.2.1 to i64
  %.200 = mul nsw i64 %.193, 104
  %.203 = getelementptr inbounds i8, ptr %.176, i64 %.200
  %.205 = getelementptr inbounds nuw i8, ptr %.203, i64 88
  %.207 = load i32, ptr %.205, align 4
  %.248 = getelementptr inbounds nuw i8, ptr %.203, i64 16
  %.250 = load i64, ptr %.248, align 8
  %.252.not = icmp sgt i64 %.250, %arg.in_time
  br i1 %.252.not, label %B430, label %B396

B396:                                             ; preds = %B284
  store ptr null, ptr %.259, align 8
  %.263 = call i32 @gate.put_up(ptr nonnull %.259, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.50, i64 %.193)
  switch i32 %.263, label %B396.if.if [
    i32 -2, label %B430
    i32 0, label %B430
  ], !prof !0

B430:                                             ; preds = %B396, %B396, %B284
  %.296.not = icmp eq i32 %.207, -1
  br i1 %.296.not, label %B494, label %B456

B456:                                             ; preds = %B430
  %.306 = load i32, ptr %.85, align 4
  %.308 = sext i32 %.306 to i64
  %.310 = sub nsw i64 %.308, %.157
  %.314 = load i64, ptr %.160, align 8
  %.315 = icmp slt i64 %.310, %.314
  br i1 %.315, label %B284, label %B494

B494:                                             ; preds = %B160.endif.thread, %B160.endif.thread, %B456, %B430, %B246, %B210
  %.331 = getelementptr inbounds nuw i8, ptr %.50, i64 56
  %.333 = load i32, ptr %.331, align 4
  %.335 = icmp eq i32 %.333, %.87
  br i1 %.335, label %B516, label %B570

B516:                                             ; preds = %B494
  %.340 = load i32, ptr %.85, align 4
  %.342 = icmp sgt i32 %.340, %.87
  br i1 %.342, label %B538, label %B570

B538:                                             ; preds = %B516
  store ptr null, ptr %.347, align 8
  %.351 = call i32 @gate.call(ptr nonnull %.347, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.number)
  switch i32 %.351, label %B538.if.if [
    i32 -2, label %B570
    i32 0, label %B570
  ], !prof !0

B570:                                             ; preds = %B538, %B538, %B516, %B494
  %.376 = load i32, ptr %.85, align 4
  %.380 = sext i32 %.376 to i64
  %.381 = sext i32 %.87 to i64
  %.382 = sub nsw i64 %.380, %.381
  store ptr null, ptr %.387, align 8
  %.391 = call i32 @journal.note_gate(ptr nonnull %.387, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 16, i64 %arg.number, i64 %.382)
  switch i32 %.391, label %B570.if.if [
    i32 -2, label %B570.endif
    i32 0, label %B570.endif
  ], !prof !0

B160.endif:                                       ; preds = %B160
  switch i32 %.100, label %B160.endif.if.if [
    i32 -2, label %B210
    i32 0, label %B210
  ], !prof !0

B160.endif.thread:                                ; preds = %B160
  switch i32 %.100, label %B160.endif.if.if [
    i32 -2, label %B494
    i32 0, label %B494
  ], !prof !0

common.ret:                                       ; preds = %B570.if.if, %B570.endif, %B538.if.if, %B396.if.if, %B160.endif.if.if
  %common.ret.op = phi i32 [ %.100, %B160.endif.if.if ], [ %.263, %B396.if.if ], [ %.351, %B538.if.if ], [ 0, %B570.endif ], [ %.391, %B570.if.if ]
  ret i32 %common.ret.op

B160.endif.if.if:                                 ; preds = %B160.endif.thread, %B160.endif
  store ptr %.109, ptr %excinfo, align 8
  br label %common.ret

B396.if.if:                                       ; preds = %B396
  %.271 = icmp sgt i32 %.263, 0
  %.264 = load ptr, ptr %excinfo.2, align 8
  %.272 = select i1 %.271, ptr %.264, ptr undef
  store ptr %.272, ptr %excinfo, align 8
  br label %common.ret

B538.if.if:                                       ; preds = %B538
  %.359 = icmp sgt i32 %.351, 0
  %.352 = load ptr, ptr %excinfo.3, align 8
  %.360 = select i1 %.359, ptr %.352, ptr undef
  store ptr %.360, ptr %excinfo, align 8
  br label %common.ret

B570.endif:                                       ; preds = %B570, %B570
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B570.if.if:                                       ; preds = %B570
  %.399 = icmp sgt i32 %.391, 0
  %.392 = load ptr, ptr %excinfo.4, align 8
  %.400 = select i1 %.399, ptr %.392, ptr undef
  store ptr %.400, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @gate.are_there(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.gate, i64 %arg.in_time, i64 %arg.least) #3 {
B0:
  %.18 = getelementptr inbounds nuw i8, ptr %arg.gate, i64 40
  %.20 = load i32, ptr %.18, align 4
  %.26 = icmp ne i32 %.20, -1
  %.42 = icmp sgt i64 %arg.least, 0
  %or.cond = select i1 %.26, i1 %.42, i1 false
  br i1 %or.cond, label %B52.preheader, label %B204

B52.preheader:                                    ; preds = %B0
  %.54 = getelementptr i8, ptr %arg.run, i64 712
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  br label %B52

B52:                                              ; preds = %B52, %B52.preheader
  %least.2.1 = phi i64 [ %.94, %B52 ], [ %arg.least, %B52.preheader ]
  %slot.2.1 = phi i32 [ %.144, %B52 ], [ %.20, %B52.preheader ]
  %.74 = sext i32 %slot.2.1 to i64
  %.81 = mul nsw i64 %.74, 104
  %.84 = getelementptr inbounds i8, ptr %.57, i64 %.81
  %.86 = getelementptr inbounds nuw i8, ptr %.84, i64 16
  %.88 = load i64, ptr %.86, align 8
  %.90 = icmp sle i64 %.88, %arg.in_time
  %.93.neg = sext i1 %.90 to i64
  %.94 = add nsw i64 %least.2.1, %.93.neg
  %.142 = getelementptr inbounds nuw i8, ptr %.84, i64 88
  %.144 = load i32, ptr %.142, align 4
  %.150 = icmp ne i32 %.144, -1
  %.164 = icmp ne i64 %.94, 0
  %or.cond47 = select i1 %.150, i1 %.164, i1 false
  br i1 %or.cond47, label %B52, label %B204

B204:                                             ; preds = %B52, %B0
  %least.3.0 = phi i64 [ %arg.least, %B0 ], [ %.94, %B52 ]
  %.190 = icmp slt i64 %least.3.0, 1
  %.193 = zext i1 %.190 to i8
  store i8 %.193, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @gate.put_up(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.gate, i64 %arg.slot) #3 {
B0:
  %.52 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.19 = getelementptr i8, ptr %arg.run, i64 712
  %.21 = load i64, ptr %.19, align 8, !invariant.load !1
  %.22 = inttoptr i64 %.21 to ptr
  %.45 = mul nsw i64 %arg.slot, 104
  %.48 = getelementptr inbounds i8, ptr %.22, i64 %.45
  store ptr null, ptr %.52, align 8
  %.56 = call i32 @lanes.unlink.2(ptr nonnull %.52, ptr nonnull %excinfo.1, ptr %arg.run, ptr %arg.gate, ptr %.48)
  switch i32 %.56, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B170:                                             ; preds = %B0.endif
  %.129 = trunc i64 %arg.slot to i32
  store i32 %.129, ptr %.119, align 4
  br label %B248

B186:                                             ; preds = %B0.endif
  %.161 = getelementptr inbounds nuw i8, ptr %arg.gate, i64 52
  %.163 = load i32, ptr %.161, align 4
  %.164 = sext i32 %.163 to i64
  %.171 = mul nsw i64 %.164, 104
  %.174 = getelementptr inbounds i8, ptr %.22, i64 %.171
  %.177 = trunc i64 %arg.slot to i32
  %.178 = getelementptr inbounds nuw i8, ptr %.174, i64 88
  store i32 %.177, ptr %.178, align 4
  br label %B248

common.ret:                                       ; preds = %B0.if.if, %B248
  %common.ret.op = phi i32 [ 0, %B248 ], [ %.56, %B0.if.if ]
  ret i32 %common.ret.op

B248:                                             ; preds = %B186, %B170
  %.184.pre-phi = phi i32 [ %.177, %B186 ], [ %.129, %B170 ]
  %.185 = getelementptr inbounds nuw i8, ptr %arg.gate, i64 52
  store i32 %.184.pre-phi, ptr %.185, align 4
  %.191 = getelementptr inbounds nuw i8, ptr %arg.gate, i64 36
  %.193 = load i32, ptr %.191, align 4
  %.195 = add i32 %.193, -1
  store i32 %.195, ptr %.191, align 4
  %.202 = getelementptr inbounds nuw i8, ptr %arg.gate, i64 60
  %.204 = load i32, ptr %.202, align 4
  %.206 = add i32 %.204, 1
  store i32 %.206, ptr %.202, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.115 = getelementptr inbounds nuw i8, ptr %.48, i64 88
  store i32 -1, ptr %.115, align 4
  %.119 = getelementptr inbounds nuw i8, ptr %arg.gate, i64 48
  %.121 = load i32, ptr %.119, align 4
  %.123 = icmp eq i32 %.121, -1
  br i1 %.123, label %B170, label %B186

B0.if.if:                                         ; preds = %B0
  %.64 = icmp sgt i32 %.56, 0
  %.57 = load ptr, ptr %excinfo.1, align 8
  %.65 = select i1 %.64, ptr %.57, ptr undef
  store ptr %.65, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.unlink.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.lane, ptr %arg.item) #3 {
B0:
  %.14 = getelementptr inbounds nuw i8, ptr %arg.item, i64 84
  %.16 = load i32, ptr %.14, align 4
  %.18 = icmp eq i32 %.16, -1
  br i1 %.18, label %B36, label %B62

B36:                                              ; preds = %B0
  %.21 = getelementptr inbounds nuw i8, ptr %arg.item, i64 88
  %.23 = load i32, ptr %.21, align 4
  %.25 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 40
  store i32 %.23, ptr %.25, align 4
  br label %B134

B62:                                              ; preds = %B0
  %.17 = sext i32 %.16 to i64
  %.30 = getelementptr inbounds nuw i8, ptr %arg.item, i64 88
  %.32 = load i32, ptr %.30, align 4
  %.38 = getelementptr i8, ptr %arg.run, i64 712
  %.40 = load i64, ptr %.38, align 8, !invariant.load !1
  %.41 = inttoptr i64 %.40 to ptr
  %.68 = mul nsw i64 %.17, 104
  %.71 = getelementptr inbounds i8, ptr %.41, i64 %.68
  %.73 = getelementptr inbounds nuw i8, ptr %.71, i64 88
  store i32 %.32, ptr %.73, align 4
  br label %B134

B134:                                             ; preds = %B62, %B36
  %.80 = phi i32 [ %.32, %B62 ], [ %.23, %B36 ]
  %.82 = icmp eq i32 %.80, -1
  br i1 %.82, label %B166, label %B194

common.ret:                                       ; preds = %B194, %B166
  store ptr null, ptr %retptr, align 8
  ret i32 0

B166:                                             ; preds = %B134
  %.89 = load i32, ptr %.14, align 4
  %.93 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 44
  store i32 %.89, ptr %.93, align 4
  br label %common.ret

B194:                                             ; preds = %B134
  %.81 = sext i32 %.80 to i64
  %.105 = load i32, ptr %.14, align 4
  %.111 = getelementptr i8, ptr %arg.run, i64 712
  %.113 = load i64, ptr %.111, align 8, !invariant.load !1
  %.114 = inttoptr i64 %.113 to ptr
  %.145 = mul nsw i64 %.81, 104
  %.148 = getelementptr inbounds i8, ptr %.114, i64 %.145
  %.150 = getelementptr inbounds nuw i8, ptr %.148, i64 84
  store i32 %.105, ptr %.150, align 4
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @gate.call(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.55 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.10 = getelementptr i8, ptr %arg.run, i64 664
  %.12 = load i64, ptr %.10, align 8, !invariant.load !1
  %.13 = inttoptr i64 %.12 to ptr
  %.35 = mul nsw i64 %arg.number, 120
  %.38 = getelementptr inbounds i8, ptr %.13, i64 %.35
  %.41 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.43 = load i64, ptr %.41, align 8
  %.44 = shl nsw i64 %arg.number, 25
  %.45 = add nsw i64 %.44, 7696581394432
  %.46 = getelementptr inbounds nuw i8, ptr %.38, i64 56
  %.48 = load i32, ptr %.46, align 4
  %.49 = sext i32 %.48 to i64
  %.50 = add nsw i64 %.45, %.49
  %.51 = getelementptr inbounds nuw i8, ptr %.38, i64 48
  %.53 = load i32, ptr %.51, align 4
  %.54 = sext i32 %.53 to i64
  store ptr null, ptr %.55, align 8
  %.59 = call i32 @events.schedule(ptr nonnull %.55, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.43, i64 %.50, i64 %.54, i64 0)
  switch i32 %.59, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.59, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.67 = icmp sgt i32 %.59, 0
  %.60 = load ptr, ptr %excinfo.1, align 8
  %.68 = select i1 %.67, ptr %.60, ptr undef
  store ptr %.68, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @gate.open_if_full(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.83 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 664
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 120
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.50 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.52 = load i32, ptr %.50, align 4
  %.54 = getelementptr inbounds nuw i8, ptr %.44, i64 8
  %.56 = load i64, ptr %.54, align 8
  %.57 = sext i32 %.52 to i64
  %.58.not = icmp sgt i64 %.56, %.57
  br i1 %.58.not, label %B184, label %B78

B78:                                              ; preds = %B0
  %.61 = getelementptr inbounds nuw i8, ptr %.44, i64 72
  %.63 = load i32, ptr %.61, align 4
  %.64.not = icmp eq i32 %.63, 0
  br i1 %.64.not, label %B92, label %B188

B92:                                              ; preds = %B78
  store i32 1, ptr %.61, align 4
  %.75 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.77 = load i64, ptr %.75, align 8
  %.79 = add nsw i64 %arg.number, 6597069766656
  store ptr null, ptr %.83, align 8
  %.87 = call i32 @events.schedule(ptr nonnull %.83, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.77, i64 %.79, i64 -1, i64 0)
  switch i32 %.87, label %B92.if.if [
    i32 -2, label %B92.endif
    i32 0, label %B92.endif
  ], !prof !0

common.ret:                                       ; preds = %B92.if.if, %B92.endif, %B188, %B184
  %common.ret.op = phi i32 [ 0, %B184 ], [ 0, %B188 ], [ 0, %B92.endif ], [ %.87, %B92.if.if ]
  ret i32 %common.ret.op

B184:                                             ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B188:                                             ; preds = %B78
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B92.endif:                                        ; preds = %B92, %B92
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B92.if.if:                                        ; preds = %B92
  %.95 = icmp sgt i32 %.87, 0
  %.88 = load ptr, ptr %excinfo.1, align 8
  %.96 = select i1 %.95, ptr %.88, ptr undef
  store ptr %.96, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @gate.let_go(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.230 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.262 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.288 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.335 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.364 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 584
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.39 = getelementptr i8, ptr %arg.run, i64 248
  %.41 = load i64, ptr %.39, align 8, !invariant.load !1
  %.42 = inttoptr i64 %.41 to ptr
  %.63 = getelementptr i8, ptr %arg.run, i64 712
  %.65 = load i64, ptr %.63, align 8, !invariant.load !1
  %.66 = inttoptr i64 %.65 to ptr
  %.89 = mul nsw i64 %arg.slot, 104
  %.92 = getelementptr inbounds i8, ptr %.66, i64 %.89
  %.94 = getelementptr inbounds nuw i8, ptr %.92, i64 36
  %.96 = load i32, ptr %.94, align 4
  %.97 = sext i32 %.96 to i64
  %.104 = mul nsw i64 %.97, 144
  %.107 = getelementptr inbounds i8, ptr %.42, i64 %.104
  %.109 = getelementptr inbounds nuw i8, ptr %.107, i64 16
  %.111 = load i32, ptr %.109, align 4
  %.112 = sext i32 %.111 to i64
  %.119 = shl nsw i64 %.112, 3
  %.122 = getelementptr inbounds i8, ptr %.18, i64 %.119
  %.126 = load i64, ptr %.122, align 8
  %.135 = getelementptr i8, ptr %arg.run, i64 664
  %.137 = load i64, ptr %.135, align 8, !invariant.load !1
  %.138 = inttoptr i64 %.137 to ptr
  %.161 = mul nsw i64 %.126, 120
  %.164 = getelementptr inbounds i8, ptr %.138, i64 %.161
  %.206 = getelementptr inbounds nuw i8, ptr %.92, i64 88
  %.208 = load i32, ptr %.206, align 4
  %.209 = getelementptr inbounds nuw i8, ptr %.164, i64 48
  store i32 %.208, ptr %.209, align 4
  %.212 = getelementptr inbounds nuw i8, ptr %.164, i64 56
  %.214 = load i32, ptr %.212, align 4
  %.216 = add i32 %.214, 1
  store i32 %.216, ptr %.212, align 4
  %.225.not = icmp eq i32 %.208, -1
  br i1 %.225.not, label %B384, label %B352

B352:                                             ; preds = %B0
  store ptr null, ptr %.230, align 8
  %.234 = call i32 @gate.call(ptr nonnull %.230, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.126)
  switch i32 %.234, label %B352.if.if [
    i32 -2, label %B384
    i32 0, label %B384
  ], !prof !0

B384:                                             ; preds = %B352, %B352, %B0
  store i64 0, ptr %.262, align 8
  %.266 = call i32 @gate.vote_on(ptr nonnull %.262, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.slot, i64 %.126)
  switch i32 %.266, label %B384.if.if [
    i32 -2, label %B384.endif
    i32 0, label %B384.endif
  ], !prof !0

common.ret:                                       ; preds = %B504.endif.if.if, %B504.endif.endif, %B504.if.if, %B384.endif.if.if, %B384.if.if, %B352.if.if, %B490
  %common.ret.op = phi i32 [ 0, %B490 ], [ %.234, %B352.if.if ], [ %.266, %B384.if.if ], [ %.292, %B384.endif.if.if ], [ %.339, %B504.if.if ], [ 0, %B504.endif.endif ], [ %.368, %B504.endif.if.if ]
  ret i32 %common.ret.op

B490:                                             ; preds = %B384.endif.endif
  store i64 0, ptr %retptr, align 8
  br label %common.ret

B504:                                             ; preds = %B384.endif.endif
  %.326 = getelementptr inbounds nuw i8, ptr %.92, i64 40
  store i32 -1, ptr %.326, align 4
  store ptr null, ptr %.335, align 8
  %.339 = call i32 @journal.note(ptr nonnull %.335, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 19, i64 %arg.slot, i64 -1, i64 %.126, i64 -1)
  switch i32 %.339, label %B504.if.if [
    i32 -2, label %B504.endif
    i32 0, label %B504.endif
  ], !prof !0

B352.if.if:                                       ; preds = %B352
  %.242 = icmp sgt i32 %.234, 0
  %.235 = load ptr, ptr %excinfo.1, align 8
  %.243 = select i1 %.242, ptr %.235, ptr undef
  store ptr %.243, ptr %excinfo, align 8
  br label %common.ret

B384.endif:                                       ; preds = %B384, %B384
  %.276 = load i64, ptr %.262, align 8
  store i64 0, ptr %.288, align 8
  %.292 = call i32 @over.step_over(ptr nonnull %.288, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, i64 -1, i64 18, i64 %.276)
  switch i32 %.292, label %B384.endif.if.if [
    i32 -2, label %B384.endif.endif
    i32 0, label %B384.endif.endif
  ], !prof !0

B384.if.if:                                       ; preds = %B384
  %.274 = icmp sgt i32 %.266, 0
  %.267 = load ptr, ptr %excinfo.2, align 8
  %.275 = select i1 %.274, ptr %.267, ptr undef
  store ptr %.275, ptr %excinfo, align 8
  br label %common.ret

B384.endif.endif:                                 ; preds = %B384.endif, %B384.endif
  %.302 = load i64, ptr %.288, align 8
  %.312.not = icmp eq i64 %.302, 2
  br i1 %.312.not, label %B504, label %B490

B384.endif.if.if:                                 ; preds = %B384.endif
  %.300 = icmp sgt i32 %.292, 0
  %.293 = load ptr, ptr %excinfo.3, align 8
  %.301 = select i1 %.300, ptr %.293, ptr undef
  store ptr %.301, ptr %excinfo, align 8
  br label %common.ret

B504.endif:                                       ; preds = %B504, %B504
  store ptr null, ptr %.364, align 8
  %.368 = call i32 @tokens.end(ptr nonnull %.364, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.368, label %B504.endif.if.if [
    i32 -2, label %B504.endif.endif
    i32 0, label %B504.endif.endif
  ], !prof !0

B504.if.if:                                       ; preds = %B504
  %.347 = icmp sgt i32 %.339, 0
  %.340 = load ptr, ptr %excinfo.4, align 8
  %.348 = select i1 %.347, ptr %.340, ptr undef
  store ptr %.348, ptr %excinfo, align 8
  br label %common.ret

B504.endif.endif:                                 ; preds = %B504.endif, %B504.endif
  store i64 3, ptr %retptr, align 8
  br label %common.ret

B504.endif.if.if:                                 ; preds = %B504.endif
  %.376 = icmp sgt i32 %.368, 0
  %.369 = load ptr, ptr %excinfo.5, align 8
  %.377 = select i1 %.376, ptr %.369, ptr undef
  store ptr %.377, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @gate.vote_on(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #4 {
B0:
  %.179 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.285 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.517 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.542 = alloca double, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.16 = getelementptr i8, ptr %arg.run, i64 664
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  %.19 = inttoptr i64 %.18 to ptr
  %.41 = mul nsw i64 %arg.number, 120
  %.44 = getelementptr inbounds i8, ptr %.19, i64 %.41
  %.51 = getelementptr i8, ptr %arg.run, i64 712
  %.53 = load i64, ptr %.51, align 8, !invariant.load !1
  %.54 = inttoptr i64 %.53 to ptr
  %.77 = mul nsw i64 %arg.slot, 104
  %.80 = getelementptr inbounds i8, ptr %.54, i64 %.77
  %.89 = getelementptr inbounds nuw i8, ptr %.44, i64 104
  %.91 = load i32, ptr %.89, align 4
  %.93 = icmp eq i32 %.91, 0
  br i1 %.93, label %B138, label %B152

common.ret:                                       ; preds = %B484.endif.if.if, %B484.if.if, %B304.endif.if.if, %B194.endif.if.if, %B662, %B138
  %common.ret.op = phi i32 [ 0, %B138 ], [ 0, %B662 ], [ %.183, %B194.endif.if.if ], [ %.289, %B304.endif.if.if ], [ %.521, %B484.if.if ], [ %.546, %B484.endif.if.if ]
  ret i32 %common.ret.op

B138:                                             ; preds = %B0
  store i64 0, ptr %retptr, align 8
  br label %common.ret

B152:                                             ; preds = %B0
  %.106 = getelementptr inbounds nuw i8, ptr %.44, i64 112
  %.108 = load i32, ptr %.106, align 4
  %.113 = sext i32 %.108 to i64
  %.118 = getelementptr inbounds nuw i8, ptr %.44, i64 116
  %.120 = load i32, ptr %.118, align 4
  %.121 = sext i32 %.120 to i64
  %.122 = add nsw i64 %.121, -1
  %.125 = icmp sgt i64 %.122, %.113
  br i1 %.125, label %B194, label %B376.endif

B194:                                             ; preds = %B152
  %.142 = getelementptr i8, ptr %arg.run, i64 464
  %.144 = load i64, ptr %.142, align 8, !invariant.load !1
  %.145 = inttoptr i64 %.144 to ptr
  %.169 = shl nsw i64 %.113, 3
  %.172 = getelementptr inbounds i8, ptr %.145, i64 %.169
  %.174 = load i64, ptr %.172, align 8
  store i8 0, ptr %.179, align 1
  %.183 = call i32 @gate.case_holds(ptr nonnull %.179, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot, i64 %.174)
  switch i32 %.183, label %B194.endif.if.if [
    i32 -2, label %B194.endif.endif
    i32 0, label %B194.endif.endif
  ], !prof !0

B266:                                             ; preds = %B304.endif.endif, %B194.endif.endif
  %place.2.1 = phi i64 [ %.219, %B304.endif.endif ], [ %.113, %B194.endif.endif ]
  %.219 = add nsw i64 %place.2.1, 1
  %.231 = load i32, ptr %.118, align 4
  %.232 = sext i32 %.231 to i64
  %.233 = add nsw i64 %.232, -1
  %.235 = icmp slt i64 %.219, %.233
  br i1 %.235, label %B304, label %B376.endif

B304:                                             ; preds = %B266
  %.275 = shl nsw i64 %.219, 3
  %.278 = getelementptr inbounds i8, ptr %.145, i64 %.275
  %.280 = load i64, ptr %.278, align 8
  store i8 0, ptr %.285, align 1
  %.289 = call i32 @gate.case_holds(ptr nonnull %.285, ptr nonnull %excinfo.2, ptr %arg.run, i64 %arg.slot, i64 %.280)
  switch i32 %.289, label %B304.endif.if.if [
    i32 -2, label %B304.endif.endif
    i32 0, label %B304.endif.endif
  ], !prof !0

B484:                                             ; preds = %B484.endif.endif, %B484.lr.ph
  %indvars.iv = phi i64 [ 0, %B484.lr.ph ], [ %indvars.iv.next, %B484.endif.endif ]
  %votes.2.0127 = phi i64 [ 0, %B484.lr.ph ], [ %.607, %B484.endif.endif ]
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %.506 = load i64, ptr %.80, align 8
  %.510 = load i32, ptr %.508, align 4
  %.512 = shl nsw i64 %indvars.iv, 32
  %.513 = sext i32 %.510 to i64
  %.514 = add nsw i64 %.512, %.513
  store i64 0, ptr %.517, align 8
  %.521 = call i32 @draws.single_draw(ptr nonnull %.517, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 -1, i64 %.506, i64 10, i64 %.374, i64 %.514)
  switch i32 %.521, label %B484.if.if [
    i32 -2, label %B484.endif
    i32 0, label %B484.endif
  ], !prof !0

B662:                                             ; preds = %B484.endif.endif, %B376.endif
  %votes.2.0.lcssa = phi i64 [ 0, %B376.endif ], [ %.607, %B484.endif.endif ]
  %.624 = getelementptr inbounds nuw i8, ptr %.44, i64 108
  %.626 = load i32, ptr %.624, align 4
  %.630 = sext i32 %.626 to i64
  %.631.not = icmp slt i64 %votes.2.0.lcssa, %.630
  %spec.select115 = select i1 %.631.not, i64 1, i64 2
  store i64 %spec.select115, ptr %retptr, align 8
  br label %common.ret

B194.endif.endif:                                 ; preds = %B194, %B194
  %.193 = load i8, ptr %.179, align 1
  %.196.not = icmp eq i8 %.193, 0
  br i1 %.196.not, label %B266, label %B376.endif

B194.endif.if.if:                                 ; preds = %B194
  %.191 = icmp sgt i32 %.183, 0
  %.184 = load ptr, ptr %excinfo.1, align 8
  %.192 = select i1 %.191, ptr %.184, ptr undef
  store ptr %.192, ptr %excinfo, align 8
  br label %common.ret

B304.endif.endif:                                 ; preds = %B304, %B304
  %.299 = load i8, ptr %.285, align 1
  %.302.not = icmp eq i8 %.299, 0
  br i1 %.302.not, label %B266, label %B376.endif

B304.endif.if.if:                                 ; preds = %B304
  %.297 = icmp sgt i32 %.289, 0
  %.290 = load ptr, ptr %excinfo.2, align 8
  %.298 = select i1 %.297, ptr %.290, ptr undef
  store ptr %.298, ptr %excinfo, align 8
  br label %common.ret

B376.endif:                                       ; preds = %B304.endif.endif, %B194.endif.endif, %B266, %B152
  %place.3.0 = phi i64 [ %.113, %B194.endif.endif ], [ %.113, %B152 ], [ %.219, %B304.endif.endif ], [ %.219, %B266 ]
  %.337 = getelementptr i8, ptr %arg.run, i64 248
  %.339 = load i64, ptr %.337, align 8, !invariant.load !1
  %.340 = inttoptr i64 %.339 to ptr
  %.357 = getelementptr inbounds nuw i8, ptr %.80, i64 36
  %.359 = load i32, ptr %.357, align 4
  %.360 = sext i32 %.359 to i64
  %.367 = mul nsw i64 %.360, 144
  %.370 = getelementptr inbounds i8, ptr %.340, i64 %.367
  %.374 = load i64, ptr %.370, align 8
  %.384 = load i32, ptr %.89, align 4
  %.464124.not = icmp slt i32 %.384, 1
  br i1 %.464124.not, label %B662, label %B484.lr.ph

B484.lr.ph:                                       ; preds = %B376.endif
  %.508 = getelementptr inbounds nuw i8, ptr %.80, i64 40
  %.571 = getelementptr i8, ptr %arg.run, i64 456
  %.597 = shl nsw i64 %place.3.0, 3
  %wide.trip.count = zext nneg i32 %.384 to i64
  br label %B484

B484.endif:                                       ; preds = %B484, %B484
  %.531 = load i64, ptr %.517, align 8
  store double 0.000000e+00, ptr %.542, align 8
  %.546 = call i32 @draws.as_uniform(ptr nonnull %.542, ptr nonnull %excinfo.4, i64 %.531)
  switch i32 %.546, label %B484.endif.if.if [
    i32 -2, label %B484.endif.endif
    i32 0, label %B484.endif.endif
  ], !prof !0

B484.if.if:                                       ; preds = %B484
  %.529 = icmp sgt i32 %.521, 0
  %.522 = load ptr, ptr %excinfo.3, align 8
  %.530 = select i1 %.529, ptr %.522, ptr undef
  store ptr %.530, ptr %excinfo, align 8
  br label %common.ret

B484.endif.endif:                                 ; preds = %B484.endif, %B484.endif
  %.556 = load double, ptr %.542, align 8
  %.573 = load i64, ptr %.571, align 8, !invariant.load !1
  %.574 = inttoptr i64 %.573 to ptr
  %.600 = getelementptr inbounds i8, ptr %.574, i64 %.597
  %.602 = load double, ptr %.600, align 8
  %.603 = fcmp olt double %.556, %.602
  %.606 = zext i1 %.603 to i64
  %.607 = add nuw nsw i64 %votes.2.0127, %.606
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %B662, label %B484

B484.endif.if.if:                                 ; preds = %B484.endif
  %.554 = icmp sgt i32 %.546, 0
  %.547 = load ptr, ptr %excinfo.4, align 8
  %.555 = select i1 %.554, ptr %.547, ptr undef
  store ptr %.555, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @gate.case_holds(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.when) #3 {
B0:
  %.24 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.13 = load i8, ptr @switch.conditions, align 1
  %.14.not = icmp eq i8 %.13, 0
  br i1 %.14.not, label %B66, label %B34

B34:                                              ; preds = %B0
  store i8 0, ptr %.24, align 1
  %.28 = call i32 @conditions.condition_holds(ptr nonnull %.24, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %arg.when)
  %.38 = load i8, ptr %.24, align 1
  %.41 = icmp ne i8 %.38, 0
  switch i32 %.28, label %B34.endif.if.if [
    i32 -2, label %B66
    i32 0, label %B66
  ], !prof !0

common.ret:                                       ; preds = %B34.endif.if.if, %B66
  %common.ret.op = phi i32 [ 0, %B66 ], [ %.28, %B34.endif.if.if ]
  ret i32 %common.ret.op

B66:                                              ; preds = %B34, %B34, %B0
  %"$phi66.0.2.0" = phi i1 [ true, %B0 ], [ %.41, %B34 ], [ %.41, %B34 ]
  %.77 = zext i1 %"$phi66.0.2.0" to i8
  store i8 %.77, ptr %retptr, align 1
  br label %common.ret

B34.endif.if.if:                                  ; preds = %B34
  %.36 = icmp sgt i32 %.28, 0
  %.29 = load ptr, ptr %excinfo.1, align 8
  %.37 = select i1 %.36, ptr %.29, ptr undef
  store ptr %.37, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @over.step_over(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.person, i64 %arg.verb, i64 %arg.vote) #3 {
B0:
  %.152 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.183 = alloca { i32, i64, i64 }, align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.183, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.183, i64 16
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.315 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.350 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.384 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.24 = getelementptr i8, ptr %arg.run, i64 712
  %.26 = load i64, ptr %.24, align 8, !invariant.load !1
  %.27 = inttoptr i64 %.26 to ptr
  %.50 = mul nsw i64 %arg.slot, 104
  %.53 = getelementptr inbounds i8, ptr %.27, i64 %.50
  %.58 = load i8, ptr @switch.marks, align 1
  %.59 = icmp ne i8 %.58, 0
  br i1 %.59, label %B74, label %B226

B74:                                              ; preds = %B0
  %.67 = getelementptr i8, ptr %arg.run, i64 248
  %.69 = load i64, ptr %.67, align 8, !invariant.load !1
  %.70 = inttoptr i64 %.69 to ptr
  %.87 = getelementptr inbounds nuw i8, ptr %.53, i64 36
  %.89 = load i32, ptr %.87, align 4
  %.90 = sext i32 %.89 to i64
  %.97 = mul nsw i64 %.90, 144
  %.100 = getelementptr inbounds i8, ptr %.70, i64 %.97
  %.102 = getelementptr inbounds nuw i8, ptr %.100, i64 96
  %.104 = load i32, ptr %.102, align 4
  %.145 = getelementptr inbounds nuw i8, ptr %.100, i64 100
  %.147 = load i32, ptr %.145, align 4
  %.150 = sext i32 %.104 to i64
  %.151 = sext i32 %.147 to i64
  store ptr null, ptr %.152, align 8
  %.156 = call i32 @marks.set_marks(ptr nonnull %.152, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot, i64 %.150, i64 %.151)
  switch i32 %.156, label %B74.if.if [
    i32 -2, label %B226
    i32 0, label %B226
  ], !prof !0

B226:                                             ; preds = %B74, %B74, %B0
  store i32 0, ptr %.183, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.fca.1.gep, i8 0, i64 16, i1 false)
  %.187 = call i32 @choices.way_decided(ptr nonnull %.183, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.slot, i64 %arg.vote)
  %.197.fca.0.load = load i32, ptr %.183, align 8
  %.197.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.197.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  switch i32 %.187, label %B226.if.if [
    i32 -2, label %B226.endif
    i32 0, label %B226.endif
  ], !prof !0

B318:                                             ; preds = %B226.endif
  %.236 = getelementptr i8, ptr %arg.run, i64 256
  %.238 = load i64, ptr %.236, align 8, !invariant.load !1
  %.239 = inttoptr i64 %.238 to ptr
  %.262 = mul nsw i64 %.197.fca.2.load, 56
  %.265 = getelementptr inbounds i8, ptr %.239, i64 %.262
  %.267 = getelementptr inbounds nuw i8, ptr %.265, i64 20
  %.269 = load i32, ptr %.267, align 4
  %.308 = getelementptr inbounds nuw i8, ptr %.265, i64 24
  %.310 = load i32, ptr %.308, align 4
  %.313 = sext i32 %.269 to i64
  %.314 = sext i32 %.310 to i64
  store ptr null, ptr %.315, align 8
  %.319 = call i32 @marks.set_marks(ptr nonnull %.315, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, i64 %.313, i64 %.314)
  switch i32 %.319, label %B318.if.if [
    i32 -2, label %B450
    i32 0, label %B450
  ], !prof !0

B450:                                             ; preds = %B226.endif, %B318, %B318
  %.348 = sext i32 %.197.fca.0.load to i64
  store ptr null, ptr %.350, align 8
  %.354 = call i32 @journal.note(ptr nonnull %.350, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %arg.verb, i64 %arg.slot, i64 %arg.person, i64 %.348, i64 %.197.fca.1.load)
  switch i32 %.354, label %B450.if.if [
    i32 -2, label %B450.endif
    i32 0, label %B450.endif
  ], !prof !0

B518:                                             ; preds = %B450.endif
  store ptr null, ptr %.384, align 8
  %.388 = call i32 @marks.tell_marks(ptr nonnull %.384, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.388, label %B518.if.if [
    i32 -2, label %B550
    i32 0, label %B550
  ], !prof !0

common.ret:                                       ; preds = %B518.if.if, %B450.if.if, %B318.if.if, %B226.if.if, %B74.if.if, %B550
  %common.ret.op = phi i32 [ 0, %B550 ], [ %.156, %B74.if.if ], [ %.187, %B226.if.if ], [ %.319, %B318.if.if ], [ %.354, %B450.if.if ], [ %.388, %B518.if.if ]
  ret i32 %common.ret.op

B550:                                             ; preds = %B450.endif, %B518, %B518
  %.419 = getelementptr inbounds nuw i8, ptr %.53, i64 36
  store i32 %.197.fca.0.load, ptr %.419, align 4
  store i64 %.197.fca.1.load, ptr %retptr, align 8
  br label %common.ret

B74.if.if:                                        ; preds = %B74
  %.164 = icmp sgt i32 %.156, 0
  %.157 = load ptr, ptr %excinfo.1, align 8
  %.165 = select i1 %.164, ptr %.157, ptr undef
  store ptr %.165, ptr %excinfo, align 8
  br label %common.ret

B226.endif:                                       ; preds = %B226, %B226
  %.228 = icmp ne i64 %.197.fca.2.load, -1
  %or.cond = select i1 %.59, i1 %.228, i1 false
  br i1 %or.cond, label %B318, label %B450

B226.if.if:                                       ; preds = %B226
  %.195 = icmp sgt i32 %.187, 0
  %.188 = load ptr, ptr %excinfo.2, align 8
  %.196 = select i1 %.195, ptr %.188, ptr undef
  store ptr %.196, ptr %excinfo, align 8
  br label %common.ret

B318.if.if:                                       ; preds = %B318
  %.327 = icmp sgt i32 %.319, 0
  %.320 = load ptr, ptr %excinfo.3, align 8
  %.328 = select i1 %.327, ptr %.320, ptr undef
  store ptr %.328, ptr %excinfo, align 8
  br label %common.ret

B450.endif:                                       ; preds = %B450, %B450
  br i1 %.59, label %B518, label %B550

B450.if.if:                                       ; preds = %B450
  %.362 = icmp sgt i32 %.354, 0
  %.355 = load ptr, ptr %excinfo.4, align 8
  %.363 = select i1 %.362, ptr %.355, ptr undef
  store ptr %.363, ptr %excinfo, align 8
  br label %common.ret

B518.if.if:                                       ; preds = %B518
  %.396 = icmp sgt i32 %.388, 0
  %.389 = load ptr, ptr %excinfo.5, align 8
  %.397 = select i1 %.396, ptr %.389, ptr undef
  store ptr %.397, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @marks.set_marks(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.first, i64 %arg.last) #4 {
B0.endif:
  %.213 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.251 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.415 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.449 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.48 = sub i64 %arg.last, %arg.first
  %.93108.not = icmp slt i64 %.48, 1
  br i1 %.93108.not, label %B506, label %B66.lr.ph

B66.lr.ph:                                        ; preds = %B0.endif
  %.136 = getelementptr i8, ptr %arg.run, i64 536
  %.138 = load i64, ptr %.136, align 8, !invariant.load !1
  %.139 = inttoptr i64 %.138 to ptr
  %.160 = getelementptr i8, ptr %arg.run, i64 544
  %.162 = load i64, ptr %.160, align 8, !invariant.load !1
  %.163 = inttoptr i64 %.162 to ptr
  %.290 = getelementptr i8, ptr %arg.run, i64 512
  %.339 = getelementptr i8, ptr %arg.run, i64 728
  %.352 = getelementptr i8, ptr %arg.run, i64 1912
  br label %B66

B66:                                              ; preds = %B504, %B66.lr.ph
  %.92100110 = phi i64 [ %.48, %B66.lr.ph ], [ %.102, %B504 ]
  %.99104109 = phi i64 [ %arg.first, %B66.lr.ph ], [ %.106, %B504 ]
  %.102 = add nsw i64 %.92100110, -1
  %.106 = add i64 %.99104109, 1
  %.185 = shl nsw i64 %.99104109, 3
  %.188 = getelementptr inbounds i8, ptr %.163, i64 %.185
  %.190 = load i64, ptr %.188, align 8
  %.197 = shl nsw i64 %.190, 5
  %.200 = getelementptr inbounds i8, ptr %.139, i64 %.197
  %.207 = getelementptr inbounds nuw i8, ptr %.200, i64 8
  %.209 = load i32, ptr %.207, align 4
  %.212 = sext i32 %.209 to i64
  store i8 0, ptr %.213, align 1
  %.217 = call i32 @conditions.condition_holds(ptr nonnull %.213, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %.212)
  %.218 = load ptr, ptr %excinfo.1, align 8
  %.227 = load i8, ptr %.213, align 1
  %.230 = icmp eq i8 %.227, 0
  br i1 %.230, label %B66.endif.thread, label %B66.endif

B192:                                             ; preds = %B66.endif, %B66.endif
  store i8 0, ptr %.251, align 1
  %.255 = call i32 @marks.happens(ptr nonnull %.251, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.slot, ptr nonnull %.200)
  %.256 = load ptr, ptr %excinfo.2, align 8
  %.265 = load i8, ptr %.251, align 1
  %.268 = icmp eq i8 %.265, 0
  br i1 %.268, label %B192.endif.thread, label %B192.endif

B226:                                             ; preds = %B192.endif, %B192.endif
  %.292 = load i64, ptr %.290, align 8, !invariant.load !1
  %.293 = inttoptr i64 %.292 to ptr
  %.312 = load i32, ptr %.200, align 4
  %.313 = sext i32 %.312 to i64
  %.320 = mul nsw i64 %.313, 40
  %.323 = getelementptr inbounds i8, ptr %.293, i64 %.320
  %.329 = getelementptr inbounds nuw i8, ptr %.200, i64 4
  %.331 = load i32, ptr %.329, align 4
  %.332.not = icmp eq i32 %.331, 0
  br i1 %.332.not, label %B364, label %B292

B292:                                             ; preds = %B226
  %.341 = load i64, ptr %.339, align 8, !invariant.load !1
  %.342 = inttoptr i64 %.341 to ptr
  %.354 = load i64, ptr %.352, align 8, !invariant.load !1
  %.382 = mul i64 %.354, %arg.slot
  %.383 = add i64 %.382, %.313
  %.384 = shl nsw i64 %.383, 3
  %.387 = getelementptr inbounds i8, ptr %.342, i64 %.384
  %.389 = load i64, ptr %.387, align 8
  %.391 = getelementptr inbounds nuw i8, ptr %.200, i64 16
  %.393 = load i64, ptr %.391, align 8
  %.394 = add nsw i64 %.393, %.389
  br label %B376

B364:                                             ; preds = %B226
  %.400 = getelementptr inbounds nuw i8, ptr %.200, i64 16
  %.402 = load i64, ptr %.400, align 8
  br label %B376

B376:                                             ; preds = %B364, %B292
  %"$phi376.1.2.1" = phi i64 [ %.394, %B292 ], [ %.402, %B364 ]
  %.410 = getelementptr inbounds nuw i8, ptr %.323, i64 16
  %.412 = load i64, ptr %.410, align 8
  store i64 0, ptr %.415, align 8
  %.421 = call i32 @ol_max.impl.4(ptr nonnull %.415, ptr nonnull %excinfo.3, i64 %"$phi376.1.2.1", i64 %.412)
  switch i32 %.421, label %B376.if.if [
    i32 -2, label %B376.endif
    i32 0, label %B376.endif
  ], !prof !0

B504:                                             ; preds = %B376.endif.endif, %B192.endif.thread, %B192.endif.thread, %B66.endif.thread, %B66.endif.thread
  %.93 = icmp samesign ugt i64 %.92100110, 1
  br i1 %.93, label %B66, label %B506

common.ret:                                       ; preds = %B376.endif.if.if, %B376.if.if, %B192.endif.if.if, %B66.endif.if.if, %B506
  %common.ret.op = phi i32 [ 0, %B506 ], [ %.217, %B66.endif.if.if ], [ %.255, %B192.endif.if.if ], [ %.421, %B376.if.if ], [ %.455, %B376.endif.if.if ]
  ret i32 %common.ret.op

B506:                                             ; preds = %B504, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B66.endif:                                        ; preds = %B66
  switch i32 %.217, label %B66.endif.if.if [
    i32 -2, label %B192
    i32 0, label %B192
  ], !prof !0

B66.endif.thread:                                 ; preds = %B66
  switch i32 %.217, label %B66.endif.if.if [
    i32 -2, label %B504
    i32 0, label %B504
  ], !prof !0

B66.endif.if.if:                                  ; preds = %B66.endif.thread, %B66.endif
  %.225.le = icmp sgt i32 %.217, 0
  %.226.le = select i1 %.225.le, ptr %.218, ptr undef
  store ptr %.226.le, ptr %excinfo, align 8
  br label %common.ret

B192.endif:                                       ; preds = %B192
  switch i32 %.255, label %B192.endif.if.if [
    i32 -2, label %B226
    i32 0, label %B226
  ], !prof !0

B192.endif.thread:                                ; preds = %B192
  switch i32 %.255, label %B192.endif.if.if [
    i32 -2, label %B504
    i32 0, label %B504
  ], !prof !0

B192.endif.if.if:                                 ; preds = %B192.endif.thread, %B192.endif
  %.263.le = icmp sgt i32 %.255, 0
  %.264.le = select i1 %.263.le, ptr %.256, ptr undef
  store ptr %.264.le, ptr %excinfo, align 8
  br label %common.ret

B376.endif:                                       ; preds = %B376, %B376
  %.431 = load i64, ptr %.415, align 8
  %.442 = getelementptr inbounds nuw i8, ptr %.323, i64 24
  %.444 = load i64, ptr %.442, align 8
  store i64 0, ptr %.449, align 8
  %.455 = call i32 @ol_min.impl.3(ptr nonnull %.449, ptr nonnull %excinfo.4, i64 %.431, i64 %.444)
  switch i32 %.455, label %B376.endif.if.if [
    i32 -2, label %B376.endif.endif
    i32 0, label %B376.endif.endif
  ], !prof !0

B376.if.if:                                       ; preds = %B376
  %.429 = icmp sgt i32 %.421, 0
  %.422 = load ptr, ptr %excinfo.3, align 8
  %.430 = select i1 %.429, ptr %.422, ptr undef
  store ptr %.430, ptr %excinfo, align 8
  br label %common.ret

B376.endif.endif:                                 ; preds = %B376.endif, %B376.endif
  %.465 = load i64, ptr %.449, align 8
  %.482 = load i64, ptr %.339, align 8, !invariant.load !1
  %.483 = inttoptr i64 %.482 to ptr
  %.495 = load i64, ptr %.352, align 8, !invariant.load !1
  %.502 = load i32, ptr %.200, align 4
  %.510 = sext i32 %.502 to i64
  %.525 = mul i64 %.495, %arg.slot
  %.526 = add i64 %.525, %.510
  %.527 = shl nsw i64 %.526, 3
  %.530 = getelementptr inbounds i8, ptr %.483, i64 %.527
  store i64 %.465, ptr %.530, align 8
  br label %B504

B376.endif.if.if:                                 ; preds = %B376.endif
  %.463 = icmp sgt i32 %.455, 0
  %.456 = load ptr, ptr %excinfo.4, align 8
  %.464 = select i1 %.463, ptr %.456, ptr undef
  store ptr %.464, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @marks.happens(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.row) #3 {
B0:
  %.124 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.153 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.14 = getelementptr inbounds nuw i8, ptr %arg.row, i64 24
  %.16 = load double, ptr %.14, align 8
  %.17 = fcmp ult double %.16, 1.000000e+00
  br i1 %.17, label %B30, label %B26

common.ret:                                       ; preds = %B30.endif.if.if, %B30.endif.endif, %B30.if.if, %B26
  %common.ret.op = phi i32 [ 0, %B26 ], [ %.128, %B30.if.if ], [ 0, %B30.endif.endif ], [ %.157, %B30.endif.if.if ]
  ret i32 %common.ret.op

B26:                                              ; preds = %B0
  store i8 1, ptr %retptr, align 1
  br label %common.ret

B30:                                              ; preds = %B0
  %.33 = getelementptr i8, ptr %arg.run, i64 712
  %.35 = load i64, ptr %.33, align 8, !invariant.load !1
  %.36 = inttoptr i64 %.35 to ptr
  %.59 = mul nsw i64 %arg.slot, 104
  %.62 = getelementptr inbounds i8, ptr %.36, i64 %.59
  %.66 = getelementptr inbounds nuw i8, ptr %.62, i64 40
  %.68 = load i32, ptr %.66, align 4
  %.70 = getelementptr inbounds nuw i8, ptr %arg.row, i64 12
  %.72 = load i32, ptr %.70, align 4
  %.73 = sext i32 %.72 to i64
  %.74 = shl nsw i64 %.73, 32
  %.75 = sext i32 %.68 to i64
  %.76 = add nsw i64 %.74, %.75
  %.80 = load i64, ptr %.62, align 8
  %.86 = getelementptr i8, ptr %arg.run, i64 248
  %.88 = load i64, ptr %.86, align 8, !invariant.load !1
  %.89 = inttoptr i64 %.88 to ptr
  %.105 = getelementptr inbounds nuw i8, ptr %.62, i64 36
  %.107 = load i32, ptr %.105, align 4
  %.108 = sext i32 %.107 to i64
  %.115 = mul nsw i64 %.108, 144
  %.118 = getelementptr inbounds i8, ptr %.89, i64 %.115
  %.122 = load i64, ptr %.118, align 8
  store i64 0, ptr %.124, align 8
  %.128 = call i32 @draws.single_draw(ptr nonnull %.124, ptr nonnull %excinfo.1, ptr %arg.run, i64 -1, i64 %.80, i64 12, i64 %.122, i64 %.76)
  switch i32 %.128, label %B30.if.if [
    i32 -2, label %B30.endif
    i32 0, label %B30.endif
  ], !prof !0

B30.endif:                                        ; preds = %B30, %B30
  %.138 = load i64, ptr %.124, align 8
  store double 0.000000e+00, ptr %.153, align 8
  %.157 = call i32 @draws.as_uniform(ptr nonnull %.153, ptr nonnull %excinfo.2, i64 %.138)
  switch i32 %.157, label %B30.endif.if.if [
    i32 -2, label %B30.endif.endif
    i32 0, label %B30.endif.endif
  ], !prof !0

B30.if.if:                                        ; preds = %B30
  %.136 = icmp sgt i32 %.128, 0
  %.129 = load ptr, ptr %excinfo.1, align 8
  %.137 = select i1 %.136, ptr %.129, ptr undef
  store ptr %.137, ptr %excinfo, align 8
  br label %common.ret

B30.endif.endif:                                  ; preds = %B30.endif, %B30.endif
  %.167 = load double, ptr %.153, align 8
  %.180 = load double, ptr %.14, align 8
  %.183 = fcmp olt double %.167, %.180
  %.184 = zext i1 %.183 to i8
  store i8 %.184, ptr %retptr, align 1
  br label %common.ret

B30.endif.if.if:                                  ; preds = %B30.endif
  %.165 = icmp sgt i32 %.157, 0
  %.158 = load ptr, ptr %excinfo.2, align 8
  %.166 = select i1 %.165, ptr %.158, ptr undef
  store ptr %.166, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @choices.way_decided(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.vote) #3 {
B0:
  %.21 = alloca i32, align 4
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.255 = alloca { i32, i64, i64 }, align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.255, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.255, i64 16
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  switch i64 %arg.vote, label %B302 [
    i64 2, label %B26
    i64 1, label %B96
  ]

B26:                                              ; preds = %B0
  store i32 0, ptr %.21, align 4
  %.25 = call i32 @choices.way_onward(ptr nonnull %.21, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot)
  switch i32 %.25, label %B26.if.if [
    i32 -2, label %B26.endif
    i32 0, label %B26.endif
  ], !prof !0

common.ret:                                       ; preds = %B302.if.if, %B302.endif, %B26.if.if, %B26.endif, %B96
  %common.ret.op = phi i32 [ 0, %B96 ], [ 0, %B26.endif ], [ %.25, %B26.if.if ], [ 0, %B302.endif ], [ %.259, %B302.if.if ]
  ret i32 %common.ret.op

B96:                                              ; preds = %B0
  %.75 = getelementptr i8, ptr %arg.run, i64 248
  %.77 = load i64, ptr %.75, align 8, !invariant.load !1
  %.78 = inttoptr i64 %.77 to ptr
  %.99 = getelementptr i8, ptr %arg.run, i64 712
  %.101 = load i64, ptr %.99, align 8, !invariant.load !1
  %.102 = inttoptr i64 %.101 to ptr
  %.125 = mul nsw i64 %arg.slot, 104
  %.128 = getelementptr inbounds i8, ptr %.102, i64 %.125
  %.132 = getelementptr inbounds nuw i8, ptr %.128, i64 36
  %.134 = load i32, ptr %.132, align 4
  %.135 = sext i32 %.134 to i64
  %.142 = mul nsw i64 %.135, 144
  %.145 = getelementptr inbounds i8, ptr %.78, i64 %.142
  %.147 = getelementptr inbounds nuw i8, ptr %.145, i64 52
  %.149 = load i32, ptr %.147, align 4
  %.155 = getelementptr i8, ptr %arg.run, i64 256
  %.157 = load i64, ptr %.155, align 8, !invariant.load !1
  %.158 = inttoptr i64 %.157 to ptr
  %.174 = sext i32 %.149 to i64
  %.181 = mul nsw i64 %.174, 56
  %.184 = getelementptr inbounds i8, ptr %.158, i64 %.181
  %.188 = load i32, ptr %.184, align 4
  %.227 = getelementptr inbounds nuw i8, ptr %.184, i64 8
  %.229 = load i32, ptr %.227, align 4
  %.239 = sext i32 %.229 to i64
  %.241 = insertvalue { i32, i64, i64 } undef, i32 %.188, 0
  %.242 = insertvalue { i32, i64, i64 } %.241, i64 %.239, 1
  %.243 = insertvalue { i32, i64, i64 } %.242, i64 %.174, 2
  store { i32, i64, i64 } %.243, ptr %retptr, align 8
  br label %common.ret

B302:                                             ; preds = %B0
  store i32 0, ptr %.255, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.fca.1.gep, i8 0, i64 16, i1 false)
  %.259 = call i32 @choices.way_out(ptr nonnull %.255, ptr nonnull %excinfo.2, ptr %arg.run, i64 %arg.slot)
  switch i32 %.259, label %B302.if.if [
    i32 -2, label %B302.endif
    i32 0, label %B302.endif
  ], !prof !0

B26.endif:                                        ; preds = %B26, %B26
  %.35 = load i32, ptr %.21, align 4
  %.51 = insertvalue { i32, i64, i64 } undef, i32 %.35, 0
  %.52 = insertvalue { i32, i64, i64 } %.51, i64 0, 1
  %.53 = insertvalue { i32, i64, i64 } %.52, i64 -1, 2
  store { i32, i64, i64 } %.53, ptr %retptr, align 8
  br label %common.ret

B26.if.if:                                        ; preds = %B26
  %.33 = icmp sgt i32 %.25, 0
  %.26 = load ptr, ptr %excinfo.1, align 8
  %.34 = select i1 %.33, ptr %.26, ptr undef
  store ptr %.34, ptr %excinfo, align 8
  br label %common.ret

B302.endif:                                       ; preds = %B302, %B302
  %.269.fca.0.load = load i32, ptr %.255, align 8
  %inserted.f0 = insertvalue { i32, i64, i64 } undef, i32 %.269.fca.0.load, 0
  %.269.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %inserted.f1 = insertvalue { i32, i64, i64 } %inserted.f0, i64 %.269.fca.1.load, 1
  %.269.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  %inserted.f2 = insertvalue { i32, i64, i64 } %inserted.f1, i64 %.269.fca.2.load, 2
  store { i32, i64, i64 } %inserted.f2, ptr %retptr, align 8
  br label %common.ret

B302.if.if:                                       ; preds = %B302
  %.267 = icmp sgt i32 %.259, 0
  %.260 = load ptr, ptr %excinfo.2, align 8
  %.268 = select i1 %.267, ptr %.260, ptr undef
  store ptr %.268, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @choices.way_onward(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.117 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.145 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.406 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 248
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.76 = load i32, ptr %.74, align 4
  %.77 = sext i32 %.76 to i64
  %.84 = mul nsw i64 %.77, 144
  %.87 = getelementptr inbounds i8, ptr %.57, i64 %.84
  %.93 = getelementptr inbounds nuw i8, ptr %.87, i64 60
  %.95 = load i32, ptr %.93, align 4
  %.97.not = icmp eq i32 %.95, -2
  br i1 %.97.not, label %B144, label %B130

common.ret:                                       ; preds = %B422.endif.if.if, %B144.endif.if.if, %B144.if.if, %B588, %B568, %B130
  %common.ret.op = phi i32 [ 0, %B130 ], [ 0, %B568 ], [ 0, %B588 ], [ %.121, %B144.if.if ], [ %.149, %B144.endif.if.if ], [ %.410, %B422.endif.if.if ]
  ret i32 %common.ret.op

B130:                                             ; preds = %B0
  store i32 %.95, ptr %retptr, align 4
  br label %common.ret

B144:                                             ; preds = %B0
  store i64 0, ptr %.117, align 8
  %.121 = call i32 @choices.draw_of_step(ptr nonnull %.117, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.44, i64 1, i64 -1)
  switch i32 %.121, label %B144.if.if [
    i32 -2, label %B144.endif
    i32 0, label %B144.endif
  ], !prof !0

B312:                                             ; preds = %B312.lr.ph, %B589
  %passed.2.0137 = phi double [ %passed.3.1, %B589 ], [ 0.000000e+00, %B312.lr.ph ]
  %case.2.0136 = phi i64 [ %case.3.1, %B589 ], [ -1, %B312.lr.ph ]
  %taken.2.0135 = phi i64 [ %taken.3.1, %B589 ], [ -1, %B312.lr.ph ]
  %.269128134 = phi i32 [ %.279, %B589 ], [ %.227, %B312.lr.ph ]
  %.276130133 = phi i32 [ %.283, %B589 ], [ %.184, %B312.lr.ph ]
  %.279 = add nsw i32 %.269128134, -1
  %.283 = add i32 %.276130133, 1
  %.336 = sext i32 %.276130133 to i64
  %.343 = mul nsw i64 %.336, 56
  %.346 = getelementptr inbounds i8, ptr %.pre, i64 %.343
  %.352 = getelementptr inbounds nuw i8, ptr %.346, i64 8
  %.354 = load i32, ptr %.352, align 4
  %.355.not = icmp eq i32 %.354, 0
  br i1 %.355.not, label %B372, label %B589

B372:                                             ; preds = %B312
  %.391 = icmp eq i64 %case.2.0136, -1
  br i1 %.391, label %B422, label %B508

B422:                                             ; preds = %B372
  %.400 = getelementptr inbounds nuw i8, ptr %.346, i64 12
  %.402 = load i32, ptr %.400, align 4
  %.405 = sext i32 %.402 to i64
  store i8 0, ptr %.406, align 1
  %.410 = call i32 @conditions.condition_holds(ptr nonnull %.406, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, i64 %.405)
  %.420 = load i8, ptr %.406, align 1
  %.423 = icmp eq i8 %.420, 0
  br i1 %.423, label %B422.endif.thread, label %B422.endif

B466:                                             ; preds = %B422.endif, %B422.endif
  %.441 = getelementptr inbounds nuw i8, ptr %.346, i64 16
  %.443 = load i32, ptr %.441, align 4
  %.444 = sext i32 %.443 to i64
  br label %B508

B508:                                             ; preds = %B422.endif.thread, %B422.endif.thread, %B466, %B372
  %case.4.2.ph = phi i64 [ %case.2.0136, %B372 ], [ %.444, %B466 ], [ -1, %B422.endif.thread ], [ -1, %B422.endif.thread ]
  %.454 = getelementptr inbounds nuw i8, ptr %.346, i64 16
  %.456 = load i32, ptr %.454, align 4
  %.458 = sext i32 %.456 to i64
  %.459.not = icmp eq i64 %case.4.2.ph, %.458
  br i1 %.459.not, label %B532, label %B589

B532:                                             ; preds = %B508
  %.490 = getelementptr inbounds nuw i8, ptr %.346, i64 40
  %.492 = load double, ptr %.490, align 8
  %.494 = fadd double %passed.2.0137, %.492
  %.502 = fcmp olt double %.159, %.494
  br i1 %.502, label %B568, label %B589

B568:                                             ; preds = %B372.us, %B532
  %.us-phi141 = phi ptr [ %.346.us, %B372.us ], [ %.346, %B532 ]
  %.521 = load i32, ptr %.us-phi141, align 4
  store i32 %.521, ptr %retptr, align 4
  br label %common.ret

B588:                                             ; preds = %B589.us, %B144.endif.endif.endif, %B589
  %taken.2.0.lcssa = phi i64 [ %taken.3.1, %B589 ], [ %taken.3.1.us, %B589.us ], [ -1, %B144.endif.endif.endif ]
  %.590 = mul nsw i64 %taken.2.0.lcssa, 56
  %.593 = getelementptr inbounds i8, ptr %.pre, i64 %.590
  %.599 = load i32, ptr %.593, align 4
  store i32 %.599, ptr %retptr, align 4
  br label %common.ret

B589:                                             ; preds = %B532, %B508, %B312
  %taken.3.1 = phi i64 [ %taken.2.0135, %B508 ], [ %taken.2.0135, %B312 ], [ %.336, %B532 ]
  %case.3.1 = phi i64 [ %case.4.2.ph, %B508 ], [ %case.2.0136, %B312 ], [ %case.4.2.ph, %B532 ]
  %passed.3.1 = phi double [ %passed.2.0137, %B508 ], [ %passed.2.0137, %B312 ], [ %.494, %B532 ]
  %.270 = icmp samesign ugt i32 %.269128134, 1
  br i1 %.270, label %B312, label %B588

B144.endif:                                       ; preds = %B144, %B144
  %.131 = load i64, ptr %.117, align 8
  store double 0.000000e+00, ptr %.145, align 8
  %.149 = call i32 @draws.as_uniform(ptr nonnull %.145, ptr nonnull %excinfo.2, i64 %.131)
  %.159 = load double, ptr %.145, align 8
  switch i32 %.149, label %B144.endif.if.if [
    i32 -2, label %B144.endif.endif.endif
    i32 0, label %B144.endif.endif.endif
  ], !prof !0

B144.if.if:                                       ; preds = %B144
  %.129 = icmp sgt i32 %.121, 0
  %.122 = load ptr, ptr %excinfo.1, align 8
  %.130 = select i1 %.129, ptr %.122, ptr undef
  store ptr %.130, ptr %excinfo, align 8
  br label %common.ret

B144.endif.if.if:                                 ; preds = %B144.endif
  %.157 = icmp sgt i32 %.149, 0
  %.150 = load ptr, ptr %excinfo.2, align 8
  %.158 = select i1 %.157, ptr %.150, ptr undef
  store ptr %.158, ptr %excinfo, align 8
  br label %common.ret

B144.endif.endif.endif:                           ; preds = %B144.endif, %B144.endif
  %.182 = getelementptr inbounds nuw i8, ptr %.87, i64 52
  %.184 = load i32, ptr %.182, align 4
  %.186 = getelementptr inbounds nuw i8, ptr %.87, i64 56
  %.188 = load i32, ptr %.186, align 4
  %.227 = sub i32 %.188, %.184
  %.270132.not = icmp slt i32 %.227, 1
  %.562.phi.trans.insert = getelementptr i8, ptr %arg.run, i64 256
  %.564.pre = load i64, ptr %.562.phi.trans.insert, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.564.pre to ptr
  br i1 %.270132.not, label %B588, label %B312.lr.ph

B312.lr.ph:                                       ; preds = %B144.endif.endif.endif
  %.384 = load i8, ptr @switch.conditions, align 1
  %.384.fr = freeze i8 %.384
  %.385.not = icmp eq i8 %.384.fr, 0
  br i1 %.385.not, label %B312.us, label %B312

B312.us:                                          ; preds = %B589.us, %B312.lr.ph
  %passed.2.0137.us = phi double [ %passed.3.1.us, %B589.us ], [ 0.000000e+00, %B312.lr.ph ]
  %taken.2.0135.us = phi i64 [ %taken.3.1.us, %B589.us ], [ -1, %B312.lr.ph ]
  %.269128134.us = phi i32 [ %.279.us, %B589.us ], [ %.227, %B312.lr.ph ]
  %.276130133.us = phi i32 [ %.283.us, %B589.us ], [ %.184, %B312.lr.ph ]
  %.279.us = add nsw i32 %.269128134.us, -1
  %.283.us = add i32 %.276130133.us, 1
  %.336.us = sext i32 %.276130133.us to i64
  %.343.us = mul nsw i64 %.336.us, 56
  %.346.us = getelementptr inbounds i8, ptr %.pre, i64 %.343.us
  %.352.us = getelementptr inbounds nuw i8, ptr %.346.us, i64 8
  %.354.us = load i32, ptr %.352.us, align 4
  %.355.not.us = icmp eq i32 %.354.us, 0
  br i1 %.355.not.us, label %B372.us, label %B589.us

B372.us:                                          ; preds = %B312.us
  %.490.us = getelementptr inbounds nuw i8, ptr %.346.us, i64 40
  %.492.us = load double, ptr %.490.us, align 8
  %.494.us = fadd double %passed.2.0137.us, %.492.us
  %.502.us = fcmp olt double %.159, %.494.us
  br i1 %.502.us, label %B568, label %B589.us

B589.us:                                          ; preds = %B372.us, %B312.us
  %taken.3.1.us = phi i64 [ %.336.us, %B372.us ], [ %taken.2.0135.us, %B312.us ]
  %passed.3.1.us = phi double [ %.494.us, %B372.us ], [ %passed.2.0137.us, %B312.us ]
  %.270.us = icmp samesign ugt i32 %.269128134.us, 1
  br i1 %.270.us, label %B312.us, label %B588

B422.endif:                                       ; preds = %B422
  switch i32 %.410, label %B422.endif.if.if [
    i32 -2, label %B466
    i32 0, label %B466
  ], !prof !0

B422.endif.thread:                                ; preds = %B422
  switch i32 %.410, label %B422.endif.if.if [
    i32 -2, label %B508
    i32 0, label %B508
  ], !prof !0

B422.endif.if.if:                                 ; preds = %B422.endif.thread, %B422.endif
  %.411.le = load ptr, ptr %excinfo.3, align 8
  %.418.le = icmp sgt i32 %.410, 0
  %.419.le = select i1 %.418.le, ptr %.411.le, ptr undef
  store ptr %.419.le, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @choices.draw_of_step(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item, i64 %arg.what, i64 %arg.row) #3 {
B0:
  %.22 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.9 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.11 = load i32, ptr %.9, align 4
  %.12 = sext i32 %.11 to i64
  %.13 = mul nsw i64 %.12, 5
  %.14 = add nsw i64 %.13, %arg.what
  %.17 = load i64, ptr %arg.item, align 8
  %.18 = getelementptr inbounds nuw i8, ptr %arg.item, i64 40
  %.20 = load i32, ptr %.18, align 4
  %.21 = sext i32 %.20 to i64
  store i64 0, ptr %.22, align 8
  %.26 = call i32 @draws.draw(ptr nonnull %.22, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.14, i64 %arg.row, i64 %.17, i64 %.21)
  switch i32 %.26, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.26, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.36 = load i64, ptr %.22, align 8
  store i64 %.36, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.34 = icmp sgt i32 %.26, 0
  %.27 = load ptr, ptr %excinfo.1, align 8
  %.35 = select i1 %.34, ptr %.27, ptr undef
  store ptr %.35, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @choices.way_out(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.129 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.157 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.390 = alloca double, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.437 = alloca i8, align 1
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.530 = alloca i8, align 1
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 248
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.76 = load i32, ptr %.74, align 4
  %.77 = sext i32 %.76 to i64
  %.84 = mul nsw i64 %.77, 144
  %.87 = getelementptr inbounds i8, ptr %.57, i64 %.84
  %.93 = getelementptr inbounds nuw i8, ptr %.87, i64 60
  %.95 = load i32, ptr %.93, align 4
  %.97.not = icmp eq i32 %.95, -2
  br i1 %.97.not, label %B160, label %B130

common.ret:                                       ; preds = %B564.endif.if.if, %B464.endif.if.if, %B402.if.if, %B160.endif.if.if, %B160.if.if, %B752, %B692, %B130
  %common.ret.op = phi i32 [ 0, %B130 ], [ 0, %B692 ], [ 0, %B752 ], [ %.133, %B160.if.if ], [ %.161, %B160.endif.if.if ], [ %.us-phi177, %B402.if.if ], [ %.441, %B464.endif.if.if ], [ %.534, %B564.endif.if.if ]
  ret i32 %common.ret.op

B130:                                             ; preds = %B0
  %.111 = insertvalue { i32, i64, i64 } undef, i32 %.95, 0
  %.112 = insertvalue { i32, i64, i64 } %.111, i64 0, 1
  %.113 = insertvalue { i32, i64, i64 } %.112, i64 -1, 2
  store { i32, i64, i64 } %.113, ptr %retptr, align 8
  br label %common.ret

B160:                                             ; preds = %B0
  store i64 0, ptr %.129, align 8
  %.133 = call i32 @choices.draw_of_step(ptr nonnull %.129, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.44, i64 1, i64 -1)
  switch i32 %.133, label %B160.if.if [
    i32 -2, label %B160.endif
    i32 0, label %B160.endif
  ], !prof !0

B344:                                             ; preds = %B344.lr.ph, %B753
  %taken.2.0173 = phi i64 [ %taken.3.1, %B753 ], [ %.189, %B344.lr.ph ]
  %case.2.0172 = phi i64 [ %case.3.1, %B753 ], [ -1, %B344.lr.ph ]
  %left.2.0171 = phi double [ %left.3.1, %B753 ], [ 1.000000e+00, %B344.lr.ph ]
  %passed.2.0169 = phi double [ %passed.3.1, %B753 ], [ 0.000000e+00, %B344.lr.ph ]
  %.298158168 = phi i32 [ %.308, %B753 ], [ %.256, %B344.lr.ph ]
  %.305162167 = phi i32 [ %.312, %B753 ], [ %.213, %B344.lr.ph ]
  %.308 = add nsw i32 %.298158168, -1
  %.312 = add i32 %.305162167, 1
  %.365 = sext i32 %.305162167 to i64
  %.372 = mul nsw i64 %.365, 56
  %.375 = getelementptr inbounds i8, ptr %.pre, i64 %.372
  %.381 = getelementptr inbounds nuw i8, ptr %.375, i64 8
  %.383 = load i32, ptr %.381, align 4
  %.384.not = icmp eq i32 %.383, 0
  br i1 %.384.not, label %B514, label %B402

B402:                                             ; preds = %B344
  store double 0.000000e+00, ptr %.390, align 8
  %.394 = call i32 @choices.chance_of_return(ptr nonnull %.390, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, ptr nonnull %.375)
  switch i32 %.394, label %B402.if.if [
    i32 -2, label %B464
    i32 0, label %B464
  ], !prof !0

B464:                                             ; preds = %B402, %B402
  %.404 = load double, ptr %.390, align 8
  %.431 = getelementptr inbounds nuw i8, ptr %.375, i64 12
  %.433 = load i32, ptr %.431, align 4
  %.436 = sext i32 %.433 to i64
  store i8 0, ptr %.437, align 1
  %.441 = call i32 @conditions.condition_holds(ptr nonnull %.437, ptr nonnull %excinfo.4, ptr %arg.run, i64 %arg.slot, i64 %.436)
  %.451 = load i8, ptr %.437, align 1
  %.454 = icmp eq i8 %.451, 0
  %..404 = select i1 %.454, double 0.000000e+00, double %.404
  switch i32 %.441, label %B464.endif.if.if [
    i32 -2, label %B670
    i32 0, label %B670
  ], !prof !0

B514:                                             ; preds = %B344
  %.515 = icmp eq i64 %case.2.0172, -1
  br i1 %.515, label %B564, label %B622

B564:                                             ; preds = %B514
  %.524 = getelementptr inbounds nuw i8, ptr %.375, i64 12
  %.526 = load i32, ptr %.524, align 4
  %.529 = sext i32 %.526 to i64
  store i8 0, ptr %.530, align 1
  %.534 = call i32 @conditions.condition_holds(ptr nonnull %.530, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %arg.slot, i64 %.529)
  %.535 = load ptr, ptr %excinfo.5, align 8
  %.544 = load i8, ptr %.530, align 1
  %.547 = icmp eq i8 %.544, 0
  br i1 %.547, label %B564.endif.thread, label %B564.endif

B608:                                             ; preds = %B564.endif, %B564.endif
  %.565 = getelementptr inbounds nuw i8, ptr %.375, i64 16
  %.567 = load i32, ptr %.565, align 4
  %.568 = sext i32 %.567 to i64
  br label %B622

B622:                                             ; preds = %B564.endif.thread, %B564.endif.thread, %B608, %B514
  %case.4.3 = phi i64 [ %.568, %B608 ], [ %case.2.0172, %B514 ], [ -1, %B564.endif.thread ], [ -1, %B564.endif.thread ]
  %.575 = getelementptr inbounds nuw i8, ptr %.375, i64 16
  %.577 = load i32, ptr %.575, align 4
  %.579 = sext i32 %.577 to i64
  %.580.not = icmp eq i64 %case.4.3, %.579
  br i1 %.580.not, label %B650, label %B753

B650:                                             ; preds = %B622
  %.638 = getelementptr inbounds nuw i8, ptr %.375, i64 40
  %.640 = load double, ptr %.638, align 8
  %.642 = fmul double %left.2.0171, %.640
  br label %B670

B670:                                             ; preds = %B650, %B464, %B464
  %case.5.1 = phi i64 [ %case.4.3, %B650 ], [ %case.2.0172, %B464 ], [ %case.2.0172, %B464 ]
  %taken.4.1 = phi i64 [ %.365, %B650 ], [ %taken.2.0173, %B464 ], [ %taken.2.0173, %B464 ]
  %chance.3.1 = phi double [ %.642, %B650 ], [ %..404, %B464 ], [ %..404, %B464 ]
  %.648 = fadd double %passed.2.0169, %chance.3.1
  %.656 = fcmp olt double %.171, %.648
  br i1 %.656, label %B692, label %B726

B692:                                             ; preds = %B670.us.us, %B670
  %.us-phi183 = phi i64 [ %.365.us.us, %B670.us.us ], [ %.365, %B670 ]
  %.us-phi184 = phi ptr [ %.375.us.us, %B670.us.us ], [ %.375, %B670 ]
  %.us-phi185 = phi ptr [ %.381.us.us, %B670.us.us ], [ %.381, %B670 ]
  %.679 = load i32, ptr %.us-phi184, align 4
  %.683 = load i32, ptr %.us-phi185, align 4
  %.698 = sext i32 %.683 to i64
  %.700 = insertvalue { i32, i64, i64 } undef, i32 %.679, 0
  %.701 = insertvalue { i32, i64, i64 } %.700, i64 %.698, 1
  %.702 = insertvalue { i32, i64, i64 } %.701, i64 %.us-phi183, 2
  store { i32, i64, i64 } %.702, ptr %retptr, align 8
  br label %common.ret

B726:                                             ; preds = %B670
  %.720 = load i32, ptr %.381, align 4
  %.723.not = icmp eq i32 %.720, 0
  br i1 %.723.not, label %B753, label %B740

B740:                                             ; preds = %B726
  %.727 = fsub double %left.2.0171, %chance.3.1
  br label %B753

B752:                                             ; preds = %B726.us.us, %B160.endif.endif.endif, %B753
  %taken.2.0.lcssa = phi i64 [ %taken.3.1, %B753 ], [ %.189, %B726.us.us ], [ %.189, %B160.endif.endif.endif ]
  %.807 = mul nsw i64 %taken.2.0.lcssa, 56
  %.810 = getelementptr inbounds i8, ptr %.pre, i64 %.807
  %.814 = load i32, ptr %.810, align 4
  %.816 = insertvalue { i32, i64, i64 } undef, i32 %.814, 0
  %.817 = insertvalue { i32, i64, i64 } %.816, i64 0, 1
  %.818 = insertvalue { i32, i64, i64 } %.817, i64 %taken.2.0.lcssa, 2
  store { i32, i64, i64 } %.818, ptr %retptr, align 8
  br label %common.ret

B753:                                             ; preds = %B740, %B726, %B622
  %passed.3.1 = phi double [ %passed.2.0169, %B622 ], [ %.648, %B740 ], [ %.648, %B726 ]
  %left.3.1 = phi double [ %left.2.0171, %B622 ], [ %.727, %B740 ], [ %left.2.0171, %B726 ]
  %case.3.1 = phi i64 [ %case.4.3, %B622 ], [ %case.5.1, %B740 ], [ %case.5.1, %B726 ]
  %taken.3.1 = phi i64 [ %taken.2.0173, %B622 ], [ %taken.4.1, %B740 ], [ %taken.4.1, %B726 ]
  %.299 = icmp samesign ugt i32 %.298158168, 1
  br i1 %.299, label %B344, label %B752

B160.endif:                                       ; preds = %B160, %B160
  %.143 = load i64, ptr %.129, align 8
  store double 0.000000e+00, ptr %.157, align 8
  %.161 = call i32 @draws.as_uniform(ptr nonnull %.157, ptr nonnull %excinfo.2, i64 %.143)
  %.171 = load double, ptr %.157, align 8
  switch i32 %.161, label %B160.endif.if.if [
    i32 -2, label %B160.endif.endif.endif
    i32 0, label %B160.endif.endif.endif
  ], !prof !0

B160.if.if:                                       ; preds = %B160
  %.141 = icmp sgt i32 %.133, 0
  %.134 = load ptr, ptr %excinfo.1, align 8
  %.142 = select i1 %.141, ptr %.134, ptr undef
  store ptr %.142, ptr %excinfo, align 8
  br label %common.ret

B160.endif.if.if:                                 ; preds = %B160.endif
  %.169 = icmp sgt i32 %.161, 0
  %.162 = load ptr, ptr %excinfo.2, align 8
  %.170 = select i1 %.169, ptr %.162, ptr undef
  store ptr %.170, ptr %excinfo, align 8
  br label %common.ret

B160.endif.endif.endif:                           ; preds = %B160.endif, %B160.endif
  %.185 = getelementptr inbounds nuw i8, ptr %.87, i64 56
  %.187 = load i32, ptr %.185, align 4
  %.188 = sext i32 %.187 to i64
  %.189 = add nsw i64 %.188, -1
  %.211 = getelementptr inbounds nuw i8, ptr %.87, i64 52
  %.213 = load i32, ptr %.211, align 4
  %.256 = sub i32 %.187, %.213
  %.299166.not = icmp slt i32 %.256, 1
  %.779.phi.trans.insert = getelementptr i8, ptr %arg.run, i64 256
  %.781.pre = load i64, ptr %.779.phi.trans.insert, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.781.pre to ptr
  br i1 %.299166.not, label %B752, label %B344.lr.ph

B344.lr.ph:                                       ; preds = %B160.endif.endif.endif
  %.421 = load i8, ptr @switch.conditions, align 1
  %.421.fr = freeze i8 %.421
  %.422.not = icmp eq i8 %.421.fr, 0
  br i1 %.422.not, label %B344.us.us, label %B344

B344.us.us:                                       ; preds = %B726.us.us, %B344.lr.ph
  %left.2.0171.us.us = phi double [ %left.3.1.us.us, %B726.us.us ], [ 1.000000e+00, %B344.lr.ph ]
  %passed.2.0169.us.us = phi double [ %.648.us.us, %B726.us.us ], [ 0.000000e+00, %B344.lr.ph ]
  %.298158168.us.us = phi i32 [ %.308.us.us, %B726.us.us ], [ %.256, %B344.lr.ph ]
  %.305162167.us.us = phi i32 [ %.312.us.us, %B726.us.us ], [ %.213, %B344.lr.ph ]
  %.308.us.us = add nsw i32 %.298158168.us.us, -1
  %.312.us.us = add i32 %.305162167.us.us, 1
  %.365.us.us = sext i32 %.305162167.us.us to i64
  %.372.us.us = mul nsw i64 %.365.us.us, 56
  %.375.us.us = getelementptr inbounds i8, ptr %.pre, i64 %.372.us.us
  %.381.us.us = getelementptr inbounds nuw i8, ptr %.375.us.us, i64 8
  %.383.us.us = load i32, ptr %.381.us.us, align 4
  %.384.not.us.us = icmp eq i32 %.383.us.us, 0
  br i1 %.384.not.us.us, label %B514.us.us, label %B402.us.us

B402.us.us:                                       ; preds = %B344.us.us
  store double 0.000000e+00, ptr %.390, align 8
  %.394.us.us = call i32 @choices.chance_of_return(ptr nonnull %.390, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot, ptr nonnull %.375.us.us)
  %.404.us.us = load double, ptr %.390, align 8
  switch i32 %.394.us.us, label %B402.if.if [
    i32 -2, label %B670.us.us
    i32 0, label %B670.us.us
  ], !prof !0

B514.us.us:                                       ; preds = %B344.us.us
  %.638.us.us = getelementptr inbounds nuw i8, ptr %.375.us.us, i64 40
  %.640.us.us = load double, ptr %.638.us.us, align 8
  %.642.us.us = fmul double %left.2.0171.us.us, %.640.us.us
  br label %B670.us.us

B670.us.us:                                       ; preds = %B514.us.us, %B402.us.us, %B402.us.us
  %chance.3.1.us.us = phi double [ %.642.us.us, %B514.us.us ], [ %.404.us.us, %B402.us.us ], [ %.404.us.us, %B402.us.us ]
  %.648.us.us = fadd double %passed.2.0169.us.us, %chance.3.1.us.us
  %.656.us.us = fcmp olt double %.171, %.648.us.us
  br i1 %.656.us.us, label %B692, label %B726.us.us

B726.us.us:                                       ; preds = %B670.us.us
  %.720.us.us = load i32, ptr %.381.us.us, align 4
  %.723.not.us.us = icmp eq i32 %.720.us.us, 0
  %.727.us.us = fsub double %left.2.0171.us.us, %chance.3.1.us.us
  %left.3.1.us.us = select i1 %.723.not.us.us, double %left.2.0171.us.us, double %.727.us.us
  %.299.us.us = icmp samesign ugt i32 %.298158168.us.us, 1
  br i1 %.299.us.us, label %B344.us.us, label %B752

B402.if.if:                                       ; preds = %B402.us.us, %B402
  %.us-phi177 = phi i32 [ %.394.us.us, %B402.us.us ], [ %.394, %B402 ]
  %.402 = icmp sgt i32 %.us-phi177, 0
  %.395 = load ptr, ptr %excinfo.3, align 8
  %.403 = select i1 %.402, ptr %.395, ptr undef
  store ptr %.403, ptr %excinfo, align 8
  br label %common.ret

B464.endif.if.if:                                 ; preds = %B464
  %.442.pre = load ptr, ptr %excinfo.4, align 8
  %.449 = icmp sgt i32 %.441, 0
  %.450 = select i1 %.449, ptr %.442.pre, ptr undef
  store ptr %.450, ptr %excinfo, align 8
  br label %common.ret

B564.endif:                                       ; preds = %B564
  switch i32 %.534, label %B564.endif.if.if [
    i32 -2, label %B608
    i32 0, label %B608
  ], !prof !0

B564.endif.thread:                                ; preds = %B564
  switch i32 %.534, label %B564.endif.if.if [
    i32 -2, label %B622
    i32 0, label %B622
  ], !prof !0

B564.endif.if.if:                                 ; preds = %B564.endif.thread, %B564.endif
  %.542.le = icmp sgt i32 %.534, 0
  %.543.le = select i1 %.542.le, ptr %.535, ptr undef
  store ptr %.543.le, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @choices.chance_of_return(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, ptr %arg.way) #3 {
B0:
  %.130 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.49 = getelementptr inbounds nuw i8, ptr %.47, i64 40
  %.51 = load i32, ptr %.49, align 4
  %.56 = getelementptr inbounds nuw i8, ptr %arg.way, i64 4
  %.58 = load i32, ptr %.56, align 4
  %.60 = icmp sgt i32 %.58, -1
  %.67 = icmp slt i32 %.58, %.51
  %or.cond = select i1 %.60, i1 %.67, i1 false
  br i1 %or.cond, label %B98, label %B102

common.ret:                                       ; preds = %B176.if.if, %B390, %B98
  %common.ret.op = phi i32 [ 0, %B98 ], [ 0, %B390 ], [ %.134, %B176.if.if ]
  ret i32 %common.ret.op

B98:                                              ; preds = %B0
  store double 0.000000e+00, ptr %retptr, align 8
  br label %common.ret

B102:                                             ; preds = %B0
  %.86 = getelementptr inbounds nuw i8, ptr %arg.way, i64 40
  %.88 = load double, ptr %.86, align 8
  %.96 = load i8, ptr @switch.cases, align 1
  %.97.not = icmp eq i8 %.96, 0
  br i1 %.97.not, label %B306, label %B144

B144:                                             ; preds = %B102
  %.103 = getelementptr inbounds nuw i8, ptr %arg.way, i64 28
  %.105 = load i32, ptr %.103, align 4
  %.107 = getelementptr inbounds nuw i8, ptr %arg.way, i64 32
  %.109 = load i32, ptr %.107, align 4
  %.110 = icmp slt i32 %.105, %.109
  br i1 %.110, label %B176, label %B306

B176:                                             ; preds = %B144
  %.128 = sext i32 %.105 to i64
  %.129 = sext i32 %.109 to i64
  store i64 0, ptr %.130, align 8
  %.134 = call i32 @conditions.case_of(ptr nonnull %.130, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot, i64 %.128, i64 %.129)
  %.144 = load i64, ptr %.130, align 8
  switch i32 %.134, label %B176.if.if [
    i32 -2, label %B176.endif
    i32 0, label %B176.endif
  ], !prof !0

B254:                                             ; preds = %B176.endif
  %.169 = getelementptr i8, ptr %arg.run, i64 552
  %.171 = load i64, ptr %.169, align 8, !invariant.load !1
  %.172 = inttoptr i64 %.171 to ptr
  %.197 = shl nsw i64 %.144, 4
  %.200 = getelementptr inbounds i8, ptr %.172, i64 %.197
  %.204 = getelementptr inbounds nuw i8, ptr %.200, i64 8
  %.206 = load double, ptr %.204, align 8
  br label %B306

B306:                                             ; preds = %B176.endif, %B254, %B144, %B102
  %chance.4.0 = phi double [ %.206, %B254 ], [ %.88, %B176.endif ], [ %.88, %B144 ], [ %.88, %B102 ]
  %.223 = getelementptr inbounds nuw i8, ptr %arg.way, i64 48
  %.225 = load double, ptr %.223, align 8
  %.226 = fcmp une double %.225, 1.000000e+00
  %.32367 = icmp sgt i32 %.51, 1
  %or.cond73 = select i1 %.226, i1 %.32367, i1 false
  br i1 %or.cond73, label %B366.preheader, label %B390

B366:                                             ; preds = %B366.preheader, %B366
  %chance.3.170 = phi double [ %.368, %B366 ], [ %chance.4.0, %B366.preheader ]
  %.32269 = phi i64 [ %.332, %B366 ], [ %storemerge, %B366.preheader ]
  %.332 = add nsw i64 %.32269, -1
  %.368 = fmul double %.225, %chance.3.170
  %.323 = icmp samesign ugt i64 %.32269, 1
  br i1 %.323, label %B366, label %B390

B390:                                             ; preds = %B366, %B306
  %chance.5.0 = phi double [ %chance.4.0, %B306 ], [ %.368, %B366 ]
  store double %chance.5.0, ptr %retptr, align 8
  br label %common.ret

B176.endif:                                       ; preds = %B176, %B176
  %.162.not = icmp eq i64 %.144, -1
  br i1 %.162.not, label %B306, label %B254

B176.if.if:                                       ; preds = %B176
  %.142 = icmp sgt i32 %.134, 0
  %.135 = load ptr, ptr %excinfo.1, align 8
  %.143 = select i1 %.142, ptr %.135, ptr undef
  store ptr %.143, ptr %excinfo, align 8
  br label %common.ret

B366.preheader:                                   ; preds = %B306
  %narrow72 = add nsw i32 %.51, -1
  %storemerge = zext nneg i32 %narrow72 to i64
  br label %B366
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @tokens.end(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.52 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.94 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  store ptr null, ptr %.52, align 8
  %.56 = call i32 @places.leave_team(ptr nonnull %.52, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.44)
  switch i32 %.56, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B106:                                             ; preds = %B0.endif
  %.82 = getelementptr inbounds nuw i8, ptr %.44, i64 100
  %.84 = load i16, ptr %.82, align 2
  %.86 = icmp sgt i16 %.84, 0
  br i1 %.86, label %B128, label %B212

B128:                                             ; preds = %B190, %B106
  store ptr null, ptr %.94, align 8
  %.98 = call i32 @limits.give_back(ptr nonnull %.94, ptr nonnull %excinfo.2, ptr %arg.run, i64 %arg.slot, i64 0)
  switch i32 %.98, label %B128.if.if [
    i32 -2, label %B190
    i32 0, label %B190
  ], !prof !0

B190:                                             ; preds = %B128, %B128
  %.124 = load i16, ptr %.82, align 2
  %.126 = icmp sgt i16 %.124, 0
  br i1 %.126, label %B128, label %B212

common.ret:                                       ; preds = %B128.if.if, %B0.if.if, %B212
  %common.ret.op = phi i32 [ 0, %B212 ], [ %.56, %B0.if.if ], [ %.98, %B128.if.if ]
  ret i32 %common.ret.op

B212:                                             ; preds = %B0.endif, %B190, %B106
  %.135 = getelementptr inbounds nuw i8, ptr %.44, i64 32
  store i32 -1, ptr %.135, align 4
  %.139 = getelementptr inbounds nuw i8, ptr %arg.run, i64 88
  %.141 = load i32, ptr %.139, align 4
  %.143 = getelementptr inbounds nuw i8, ptr %.44, i64 88
  store i32 %.141, ptr %.143, align 4
  %.150 = trunc i64 %arg.slot to i32
  store i32 %.150, ptr %.139, align 4
  %.157 = getelementptr inbounds nuw i8, ptr %arg.run, i64 160
  %.159 = load i32, ptr %.157, align 4
  %.161 = add i32 %.159, -1
  store i32 %.161, ptr %.157, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.78 = load i8, ptr @switch.limits, align 1
  %.79.not = icmp eq i8 %.78, 0
  br i1 %.79.not, label %B212, label %B106

B0.if.if:                                         ; preds = %B0
  %.64 = icmp sgt i32 %.56, 0
  %.57 = load ptr, ptr %excinfo.1, align 8
  %.65 = select i1 %.64, ptr %.57, ptr undef
  store ptr %.65, ptr %excinfo, align 8
  br label %common.ret

B128.if.if:                                       ; preds = %B128
  %.106 = icmp sgt i32 %.98, 0
  %.99 = load ptr, ptr %excinfo.2, align 8
  %.107 = select i1 %.106, ptr %.99, ptr undef
  store ptr %.107, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @places.leave_team(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #3 {
B0:
  %.11 = getelementptr inbounds nuw i8, ptr %arg.item, i64 56
  %.13 = load i32, ptr %.11, align 4
  %.15.not = icmp eq i32 %.13, -1
  br i1 %.15.not, label %common.ret, label %B36

common.ret:                                       ; preds = %B36, %B0
  store ptr null, ptr %retptr, align 8
  ret i32 0

B36:                                              ; preds = %B0
  %.14 = sext i32 %.13 to i64
  %.22 = getelementptr i8, ptr %arg.run, i64 592
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.25 = inttoptr i64 %.24 to ptr
  %.54 = mul nsw i64 %.14, 88
  %.57 = getelementptr inbounds i8, ptr %.25, i64 %.54
  %.59 = getelementptr inbounds nuw i8, ptr %.57, i64 60
  %.61 = load i32, ptr %.59, align 4
  %.63 = add i32 %.61, -1
  store i32 %.63, ptr %.59, align 4
  store i32 -1, ptr %.11, align 4
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @limits.give_back(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.place) #4 {
B0.endif:
  %.471 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.501 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.649 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.16 = getelementptr i8, ptr %arg.run, i64 712
  %.18 = load i64, ptr %.16, align 8, !invariant.load !1
  %.19 = inttoptr i64 %.18 to ptr
  %.42 = mul nsw i64 %arg.slot, 104
  %.45 = getelementptr inbounds i8, ptr %.19, i64 %.42
  %.52 = getelementptr i8, ptr %arg.run, i64 720
  %.54 = load i64, ptr %.52, align 8, !invariant.load !1
  %.55 = inttoptr i64 %.54 to ptr
  %.65 = getelementptr i8, ptr %arg.run, i64 1904
  %.67 = load i64, ptr %.65, align 8, !invariant.load !1
  %.88 = mul i64 %.67, %arg.slot
  %.89 = add i64 %.88, %arg.place
  %.90 = shl nsw i64 %.89, 2
  %.93 = getelementptr inbounds i8, ptr %.55, i64 %.90
  %.95 = load i32, ptr %.93, align 4
  %.101 = getelementptr inbounds nuw i8, ptr %.45, i64 100
  %.103 = load i16, ptr %.101, align 2
  %.105 = add i16 %.103, -1
  store i16 %.105, ptr %.101, align 2
  %.113 = sext i16 %.105 to i64
  %.150 = sub i64 %.113, %arg.place
  %.195111.not = icmp slt i64 %.150, 1
  br i1 %.195111.not, label %B288, label %B196.lr.ph

B196.lr.ph:                                       ; preds = %B0.endif
  %.257 = add i64 %.88, 1
  br label %B196

B196:                                             ; preds = %B196, %B196.lr.ph
  %.194109113 = phi i64 [ %.150, %B196.lr.ph ], [ %.204, %B196 ]
  %.201110112 = phi i64 [ %arg.place, %B196.lr.ph ], [ %.208, %B196 ]
  %.204 = add nsw i64 %.194109113, -1
  %.208 = add i64 %.201110112, 1
  %.276 = add i64 %.257, %.201110112
  %.277 = shl nsw i64 %.276, 2
  %.280 = getelementptr inbounds i8, ptr %.55, i64 %.277
  %.282 = load i32, ptr %.280, align 4
  %.327 = add i64 %.201110112, %.88
  %.328 = shl nsw i64 %.327, 2
  %.331 = getelementptr inbounds i8, ptr %.55, i64 %.328
  store i32 %.282, ptr %.331, align 4
  %.195 = icmp samesign ugt i64 %.194109113, 1
  br i1 %.195, label %B196, label %B288

B288:                                             ; preds = %B196, %B0.endif
  %.348 = getelementptr i8, ptr %arg.run, i64 648
  %.350 = load i64, ptr %.348, align 8, !invariant.load !1
  %.351 = inttoptr i64 %.350 to ptr
  %.368 = sext i32 %.95 to i64
  %.375 = mul nsw i64 %.368, 36
  %.378 = getelementptr inbounds i8, ptr %.351, i64 %.375
  %.384 = getelementptr inbounds nuw i8, ptr %.378, i64 12
  %.386 = load i32, ptr %.384, align 4
  %.388 = add i32 %.386, -1
  store i32 %.388, ptr %.384, align 4
  %.395 = getelementptr inbounds nuw i8, ptr %.378, i64 20
  %.397 = load i32, ptr %.395, align 4
  %.399 = icmp sgt i32 %.397, 0
  br i1 %.399, label %B384, label %B752

B384:                                             ; preds = %B288
  %.402 = getelementptr inbounds nuw i8, ptr %.378, i64 24
  %.404 = load i32, ptr %.402, align 4
  %.433 = sext i32 %.404 to i64
  %.440 = mul nsw i64 %.433, 104
  %.443 = getelementptr inbounds i8, ptr %.19, i64 %.440
  %.445 = getelementptr inbounds nuw i8, ptr %.443, i64 88
  %.447 = load i32, ptr %.445, align 4
  store i32 %.447, ptr %.402, align 4
  %.457 = add nsw i32 %.397, -1
  store i32 %.457, ptr %.395, align 4
  store ptr null, ptr %.471, align 8
  %.475 = call i32 @limits.count_stuck(ptr nonnull %.471, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.433, i64 %.368, i64 -1)
  switch i32 %.475, label %B384.if.if [
    i32 -2, label %B384.endif
    i32 0, label %B384.endif
  ], !prof !0

B656:                                             ; preds = %B384.endif.endif
  store i32 %.404, ptr %.569, align 4
  br label %B734

B672:                                             ; preds = %B384.endif.endif
  %.606 = getelementptr inbounds nuw i8, ptr %arg.run, i64 124
  %.608 = load i32, ptr %.606, align 4
  %.609 = sext i32 %.608 to i64
  %.616 = mul nsw i64 %.609, 104
  %.619 = getelementptr inbounds i8, ptr %.19, i64 %.616
  %.622 = getelementptr inbounds nuw i8, ptr %.619, i64 88
  store i32 %.404, ptr %.622, align 4
  br label %B734

common.ret:                                       ; preds = %B784.if.if, %B784.endif, %B384.endif.if.if, %B384.if.if, %B820, %B734
  %common.ret.op = phi i32 [ 0, %B734 ], [ 0, %B820 ], [ %.475, %B384.if.if ], [ %.505, %B384.endif.if.if ], [ 0, %B784.endif ], [ %.653, %B784.if.if ]
  ret i32 %common.ret.op

B734:                                             ; preds = %B672, %B656
  %.628 = getelementptr inbounds nuw i8, ptr %arg.run, i64 124
  store i32 %.404, ptr %.628, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B752:                                             ; preds = %B288
  %.640 = getelementptr inbounds nuw i8, ptr %.378, i64 8
  %.642 = load i32, ptr %.640, align 4
  %.644.not = icmp eq i32 %.642, -1
  br i1 %.644.not, label %B820, label %B784

B784:                                             ; preds = %B752
  store ptr null, ptr %.649, align 8
  %.653 = call i32 @limits.open_valve(ptr nonnull %.649, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %.378)
  switch i32 %.653, label %B784.if.if [
    i32 -2, label %B784.endif
    i32 0, label %B784.endif
  ], !prof !0

B820:                                             ; preds = %B752
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B384.endif:                                       ; preds = %B384, %B384
  store ptr null, ptr %.501, align 8
  %.505 = call i32 @limits.take(ptr nonnull %.501, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.433, i64 %.368)
  switch i32 %.505, label %B384.endif.if.if [
    i32 -2, label %B384.endif.endif
    i32 0, label %B384.endif.endif
  ], !prof !0

B384.if.if:                                       ; preds = %B384
  %.483 = icmp sgt i32 %.475, 0
  %.476 = load ptr, ptr %excinfo.1, align 8
  %.484 = select i1 %.483, ptr %.476, ptr undef
  store ptr %.484, ptr %excinfo, align 8
  br label %common.ret

B384.endif.endif:                                 ; preds = %B384.endif, %B384.endif
  store i32 -1, ptr %.445, align 4
  %.569 = getelementptr inbounds nuw i8, ptr %arg.run, i64 120
  %.571 = load i32, ptr %.569, align 4
  %.573 = icmp eq i32 %.571, -1
  br i1 %.573, label %B656, label %B672

B384.endif.if.if:                                 ; preds = %B384.endif
  %.513 = icmp sgt i32 %.505, 0
  %.506 = load ptr, ptr %excinfo.2, align 8
  %.514 = select i1 %.513, ptr %.506, ptr undef
  store ptr %.514, ptr %excinfo, align 8
  br label %common.ret

B784.endif:                                       ; preds = %B784, %B784
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B784.if.if:                                       ; preds = %B784
  %.661 = icmp sgt i32 %.653, 0
  %.654 = load ptr, ptr %excinfo.3, align 8
  %.662 = select i1 %.661, ptr %.654, ptr undef
  store ptr %.662, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @limits.count_stuck(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.outside, i64 %arg.change) #3 {
B0.endif:
  %.21 = getelementptr i8, ptr %arg.run, i64 712
  %.23 = load i64, ptr %.21, align 8, !invariant.load !1
  %.24 = inttoptr i64 %.23 to ptr
  %.47 = mul nsw i64 %arg.slot, 104
  %.50 = getelementptr inbounds i8, ptr %.24, i64 %.47
  %.52 = getelementptr inbounds nuw i8, ptr %.50, i64 100
  %.54 = load i16, ptr %.52, align 2
  %.13778.not = icmp slt i16 %.54, 1
  br i1 %.13778.not, label %B266, label %B84.lr.ph

B84.lr.ph:                                        ; preds = %B0.endif
  %.180 = getelementptr i8, ptr %arg.run, i64 720
  %.182 = load i64, ptr %.180, align 8, !invariant.load !1
  %.183 = inttoptr i64 %.182 to ptr
  %.193 = getelementptr i8, ptr %arg.run, i64 1904
  %.195 = load i64, ptr %.193, align 8, !invariant.load !1
  %.219 = mul i64 %.195, %arg.slot
  %.232 = getelementptr i8, ptr %arg.run, i64 648
  %.234 = load i64, ptr %.232, align 8, !invariant.load !1
  %.235 = inttoptr i64 %.234 to ptr
  %0 = trunc i64 %arg.change to i32
  %.278 = getelementptr i8, ptr %arg.run, i64 672
  %.280 = load i64, ptr %.278, align 8, !invariant.load !1
  %.281 = inttoptr i64 %.280 to ptr
  %.291 = getelementptr i8, ptr %arg.run, i64 1856
  %.293 = load i64, ptr %.291, align 8, !invariant.load !1
  %wide.trip.count = zext nneg i16 %.54 to i64
  br label %B84

B84:                                              ; preds = %B84, %B84.lr.ph
  %indvars.iv = phi i64 [ 0, %B84.lr.ph ], [ %indvars.iv.next, %B84 ]
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %.220 = add i64 %.219, %indvars.iv
  %.221 = shl nsw i64 %.220, 2
  %.224 = getelementptr inbounds i8, ptr %.183, i64 %.221
  %.226 = load i32, ptr %.224, align 4
  %.251 = sext i32 %.226 to i64
  %.258 = mul nsw i64 %.251, 36
  %.261 = getelementptr inbounds i8, ptr %.235, i64 %.258
  %.263 = getelementptr inbounds nuw i8, ptr %.261, i64 16
  %.265 = load i32, ptr %.263, align 4
  %.269 = add i32 %.265, %0
  store i32 %.269, ptr %.263, align 4
  %.317 = mul i64 %.293, %.251
  %.318 = add i64 %.317, %arg.outside
  %.319 = shl nsw i64 %.318, 3
  %.322 = getelementptr inbounds i8, ptr %.281, i64 %.319
  %.324 = load i64, ptr %.322, align 8
  %.326 = add nsw i64 %.324, %arg.change
  store i64 %.326, ptr %.322, align 8
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %B266, label %B84

B266:                                             ; preds = %B84, %B0.endif
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @limits.take(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #3 {
B0:
  %.11 = getelementptr i8, ptr %arg.run, i64 712
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = mul nsw i64 %arg.slot, 104
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  %.45 = getelementptr i8, ptr %arg.run, i64 720
  %.47 = load i64, ptr %.45, align 8, !invariant.load !1
  %.48 = inttoptr i64 %.47 to ptr
  %.58 = getelementptr i8, ptr %arg.run, i64 1904
  %.60 = load i64, ptr %.58, align 8, !invariant.load !1
  %.64 = getelementptr inbounds nuw i8, ptr %.39, i64 100
  %.66 = load i16, ptr %.64, align 2
  %.71 = sext i16 %.66 to i64
  %.74 = trunc i64 %arg.number to i32
  %.87 = mul i64 %.60, %arg.slot
  %.88 = add i64 %.87, %.71
  %.89 = shl nsw i64 %.88, 2
  %.92 = getelementptr inbounds i8, ptr %.48, i64 %.89
  store i32 %.74, ptr %.92, align 4
  %.97 = load i16, ptr %.64, align 2
  %.99 = add i16 %.97, 1
  store i16 %.99, ptr %.64, align 2
  %.108 = getelementptr i8, ptr %arg.run, i64 648
  %.110 = load i64, ptr %.108, align 8, !invariant.load !1
  %.111 = inttoptr i64 %.110 to ptr
  %.133 = mul nsw i64 %arg.number, 36
  %.136 = getelementptr inbounds i8, ptr %.111, i64 %.133
  %.138 = getelementptr inbounds nuw i8, ptr %.136, i64 12
  %.140 = load i32, ptr %.138, align 4
  %.142 = add i32 %.140, 1
  store i32 %.142, ptr %.138, align 4
  store ptr null, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @work.give_up(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.88 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.130 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.169 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.70 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.72 = load i32, ptr %.70, align 4
  store ptr null, ptr %.88, align 8
  %.92 = call i32 @lanes.leave_lane(ptr nonnull %.88, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot)
  switch i32 %.92, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B326:                                             ; preds = %B0.endif.endif
  store ptr null, ptr %.169, align 8
  %.173 = call i32 @tokens.end(ptr nonnull %.169, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.173, label %B326.if.if [
    i32 -2, label %B326.endif
    i32 0, label %B326.endif
  ], !prof !0

common.ret:                                       ; preds = %B326.if.if, %B326.endif, %B0.endif.if.if, %B0.if.if, %B372
  %common.ret.op = phi i32 [ 0, %B372 ], [ %.92, %B0.if.if ], [ %.134, %B0.endif.if.if ], [ 0, %B326.endif ], [ %.173, %B326.if.if ]
  ret i32 %common.ret.op

B372:                                             ; preds = %B0.endif.endif
  store i64 0, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.51 = getelementptr i8, ptr %arg.run, i64 248
  %.53 = load i64, ptr %.51, align 8, !invariant.load !1
  %.54 = inttoptr i64 %.53 to ptr
  %.73 = sext i32 %.72 to i64
  %.80 = mul nsw i64 %.73, 144
  %.83 = getelementptr inbounds i8, ptr %.54, i64 %.80
  %.114 = getelementptr inbounds nuw i8, ptr %.44, i64 60
  %.116 = load i32, ptr %.114, align 4
  %.118 = add i32 %.116, 1
  store i32 %.118, ptr %.114, align 4
  %.124 = getelementptr inbounds nuw i8, ptr %.83, i64 32
  %.126 = load i32, ptr %.124, align 4
  %.129 = sext i32 %.126 to i64
  store ptr null, ptr %.130, align 8
  %.134 = call i32 @journal.note(ptr nonnull %.130, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 12, i64 %arg.slot, i64 -1, i64 %.129, i64 -1)
  switch i32 %.134, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.100 = icmp sgt i32 %.92, 0
  %.93 = load ptr, ptr %excinfo.1, align 8
  %.101 = select i1 %.100, ptr %.93, ptr undef
  store ptr %.101, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.156 = load i32, ptr %.124, align 4
  store i32 %.156, ptr %.70, align 4
  %.164 = icmp eq i32 %.156, -1
  br i1 %.164, label %B326, label %B372

B0.endif.if.if:                                   ; preds = %B0.endif
  %.142 = icmp sgt i32 %.134, 0
  %.135 = load ptr, ptr %excinfo.2, align 8
  %.143 = select i1 %.142, ptr %.135, ptr undef
  store ptr %.143, ptr %excinfo, align 8
  br label %common.ret

B326.endif:                                       ; preds = %B326, %B326
  store i64 3, ptr %retptr, align 8
  br label %common.ret

B326.if.if:                                       ; preds = %B326
  %.181 = icmp sgt i32 %.173, 0
  %.174 = load ptr, ptr %excinfo.3, align 8
  %.182 = select i1 %.181, ptr %.174, ptr undef
  store ptr %.182, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.receive(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.45 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.11 = getelementptr i8, ptr %arg.run, i64 712
  %.13 = load i64, ptr %.11, align 8, !invariant.load !1
  %.14 = inttoptr i64 %.13 to ptr
  %.36 = mul nsw i64 %arg.slot, 104
  %.39 = getelementptr inbounds i8, ptr %.14, i64 %.36
  %.41 = getelementptr inbounds nuw i8, ptr %.39, i64 48
  %.43 = load i32, ptr %.41, align 4
  %.44 = sext i32 %.43 to i64
  store ptr null, ptr %.45, align 8
  %.49 = call i32 @journal.note(ptr nonnull %.45, ptr nonnull %excinfo.1, ptr %arg.run, i64 6, i64 %arg.slot, i64 -1, i64 %.44, i64 -1)
  switch i32 %.49, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.49, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  store i64 2, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.57 = icmp sgt i32 %.49, 0
  %.50 = load ptr, ptr %excinfo.1, align 8
  %.58 = select i1 %.57, ptr %.50, ptr undef
  store ptr %.58, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @skips.is_skipped(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.109 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.193 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.219 = alloca double, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 248
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.76 = load i32, ptr %.74, align 4
  %.77 = sext i32 %.76 to i64
  %.84 = mul nsw i64 %.77, 144
  %.87 = getelementptr inbounds i8, ptr %.57, i64 %.84
  %.93 = getelementptr inbounds nuw i8, ptr %.87, i64 128
  %.95 = load double, ptr %.93, align 8
  %.96 = fcmp ugt double %.95, 0.000000e+00
  br i1 %.96, label %B120, label %B192

B120:                                             ; preds = %B0
  %.98 = load i8, ptr @switch.conditions, align 1
  %.99.not = icmp eq i8 %.98, 0
  br i1 %.99.not, label %B196, label %B148

B148:                                             ; preds = %B120
  %.103 = getelementptr inbounds nuw i8, ptr %.87, i64 104
  %.105 = load i32, ptr %.103, align 4
  %.108 = sext i32 %.105 to i64
  store i8 0, ptr %.109, align 1
  %.113 = call i32 @conditions.condition_holds(ptr nonnull %.109, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot, i64 %.108)
  %.114 = load ptr, ptr %excinfo.1, align 8
  %.121 = icmp sgt i32 %.113, 0
  %.122 = select i1 %.121, ptr %.114, ptr undef
  %.123 = load i8, ptr %.109, align 1
  %.126 = icmp eq i8 %.123, 0
  br i1 %.126, label %B148.endif.thread, label %B148.endif

common.ret:                                       ; preds = %B222.endif.if.if, %B222.endif.endif, %B222.if.if, %B148.endif.if.if, %B218, %B192
  %common.ret.op = phi i32 [ 0, %B192 ], [ 0, %B218 ], [ %.113, %B148.endif.if.if ], [ %.197, %B222.if.if ], [ 0, %B222.endif.endif ], [ %.223, %B222.endif.if.if ]
  ret i32 %common.ret.op

B192:                                             ; preds = %B148.endif.thread, %B148.endif.thread, %B0
  store i8 0, ptr %retptr, align 1
  br label %common.ret

B196thread-pre-split:                             ; preds = %B148.endif, %B148.endif
  %.163.pr = load double, ptr %.93, align 8
  br label %B196

B196:                                             ; preds = %B196thread-pre-split, %B120
  %.163 = phi double [ %.163.pr, %B196thread-pre-split ], [ %.95, %B120 ]
  %.164 = fcmp ult double %.163, 1.000000e+00
  br i1 %.164, label %B222, label %B218

B218:                                             ; preds = %B196
  store i8 1, ptr %retptr, align 1
  br label %common.ret

B222:                                             ; preds = %B196
  %.180 = load i64, ptr %.44, align 8
  %.184 = load i64, ptr %.87, align 8
  %.186 = getelementptr inbounds nuw i8, ptr %.44, i64 40
  %.188 = load i32, ptr %.186, align 4
  %.192 = sext i32 %.188 to i64
  store i64 0, ptr %.193, align 8
  %.197 = call i32 @draws.single_draw(ptr nonnull %.193, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 -1, i64 %.180, i64 11, i64 %.184, i64 %.192)
  switch i32 %.197, label %B222.if.if [
    i32 -2, label %B222.endif
    i32 0, label %B222.endif
  ], !prof !0

B148.endif:                                       ; preds = %B148
  switch i32 %.113, label %B148.endif.if.if [
    i32 -2, label %B196thread-pre-split
    i32 0, label %B196thread-pre-split
  ], !prof !0

B148.endif.thread:                                ; preds = %B148
  switch i32 %.113, label %B148.endif.if.if [
    i32 -2, label %B192
    i32 0, label %B192
  ], !prof !0

B148.endif.if.if:                                 ; preds = %B148.endif.thread, %B148.endif
  store ptr %.122, ptr %excinfo, align 8
  br label %common.ret

B222.endif:                                       ; preds = %B222, %B222
  %.207 = load i64, ptr %.193, align 8
  store double 0.000000e+00, ptr %.219, align 8
  %.223 = call i32 @draws.as_uniform(ptr nonnull %.219, ptr nonnull %excinfo.3, i64 %.207)
  switch i32 %.223, label %B222.endif.if.if [
    i32 -2, label %B222.endif.endif
    i32 0, label %B222.endif.endif
  ], !prof !0

B222.if.if:                                       ; preds = %B222
  %.205 = icmp sgt i32 %.197, 0
  %.198 = load ptr, ptr %excinfo.2, align 8
  %.206 = select i1 %.205, ptr %.198, ptr undef
  store ptr %.206, ptr %excinfo, align 8
  br label %common.ret

B222.endif.endif:                                 ; preds = %B222.endif, %B222.endif
  %.233 = load double, ptr %.219, align 8
  %.246 = load double, ptr %.93, align 8
  %.249 = fcmp olt double %.233, %.246
  %.250 = zext i1 %.249 to i8
  store i8 %.250, ptr %retptr, align 1
  br label %common.ret

B222.endif.if.if:                                 ; preds = %B222.endif
  %.231 = icmp sgt i32 %.223, 0
  %.224 = load ptr, ptr %excinfo.3, align 8
  %.232 = select i1 %.231, ptr %.224, ptr undef
  store ptr %.232, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @skips.skip(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.41 = alloca i32, align 4
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.69 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.10 = getelementptr i8, ptr %arg.run, i64 712
  %.12 = load i64, ptr %.10, align 8, !invariant.load !1
  %.13 = inttoptr i64 %.12 to ptr
  %.35 = mul nsw i64 %arg.slot, 104
  %.38 = getelementptr inbounds i8, ptr %.13, i64 %.35
  store i32 0, ptr %.41, align 4
  %.45 = call i32 @choices.way_onward(ptr nonnull %.41, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot)
  %.55 = load i32, ptr %.41, align 4
  switch i32 %.45, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.68 = sext i32 %.55 to i64
  store ptr null, ptr %.69, align 8
  %.73 = call i32 @journal.note(ptr nonnull %.69, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 20, i64 %arg.slot, i64 -1, i64 %.68, i64 -1)
  switch i32 %.73, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.if.if, %B0.endif.endif, %B0.if.if
  %common.ret.op = phi i32 [ %.45, %B0.if.if ], [ 0, %B0.endif.endif ], [ %.73, %B0.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.53 = icmp sgt i32 %.45, 0
  %.46 = load ptr, ptr %excinfo.1, align 8
  %.54 = select i1 %.53, ptr %.46, ptr undef
  store ptr %.54, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.93 = getelementptr inbounds nuw i8, ptr %.38, i64 36
  store i32 %.55, ptr %.93, align 4
  %.96 = getelementptr inbounds nuw i8, ptr %arg.run, i64 32
  %.98 = load i64, ptr %.96, align 8
  %.99 = add nsw i64 %.98, 1
  store i64 %.99, ptr %.96, align 8
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.endif.if.if:                                   ; preds = %B0.endif
  %.81 = icmp sgt i32 %.73, 0
  %.74 = load ptr, ptr %excinfo.2, align 8
  %.82 = select i1 %.81, ptr %.74, ptr undef
  store ptr %.82, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.keeps(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #3 {
B0:
  %.155 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.259 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.295 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.366 = alloca i8, align 1
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.424 = alloca i64, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.462 = alloca [2 x i64], align 8
  %.fca.1.gep5 = getelementptr inbounds nuw i8, ptr %.462, i64 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.508 = alloca [3 x i64], align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.508, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.508, i64 16
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.537 = alloca i8, align 1
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.57 = getelementptr i8, ptr %arg.run, i64 248
  %.59 = load i64, ptr %.57, align 8, !invariant.load !1
  %.60 = inttoptr i64 %.59 to ptr
  %.77 = getelementptr inbounds nuw i8, ptr %.47, i64 36
  %.79 = load i32, ptr %.77, align 4
  %.80 = sext i32 %.79 to i64
  %.87 = mul nsw i64 %.80, 144
  %.90 = getelementptr inbounds i8, ptr %.60, i64 %.87
  %.97 = getelementptr i8, ptr %arg.run, i64 592
  %.99 = load i64, ptr %.97, align 8, !invariant.load !1
  %.100 = inttoptr i64 %.99 to ptr
  %.117 = getelementptr inbounds nuw i8, ptr %.47, i64 44
  %.119 = load i32, ptr %.117, align 4
  %.120 = sext i32 %.119 to i64
  %.127 = mul nsw i64 %.120, 88
  %.130 = getelementptr inbounds i8, ptr %.100, i64 %.127
  %.139 = getelementptr inbounds nuw i8, ptr %.90, i64 12
  %.141 = load i32, ptr %.139, align 4
  %.143.not = icmp eq i32 %.141, 0
  br i1 %.143.not, label %B182, label %B296

B182:                                             ; preds = %B0
  store i8 0, ptr %.155, align 1
  %.159 = call i32 @places.serves(ptr nonnull %.155, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.90, i64 %.120)
  %.160 = load ptr, ptr %excinfo.1, align 8
  %.167 = icmp sgt i32 %.159, 0
  %.168 = select i1 %.167, ptr %.160, ptr undef
  %.169 = load i8, ptr %.155, align 1
  %.172 = icmp eq i8 %.169, 0
  br i1 %.172, label %B182.endif.thread, label %B182.endif

B226:                                             ; preds = %B182.endif, %B182.endif
  %.196 = getelementptr i8, ptr %arg.run, i64 632
  %.198 = load i64, ptr %.196, align 8, !invariant.load !1
  %.199 = inttoptr i64 %.198 to ptr
  %.222 = mul nsw i64 %arg.number, 96
  %.225 = getelementptr inbounds i8, ptr %.199, i64 %.222
  %.227 = getelementptr inbounds nuw i8, ptr %.225, i64 32
  %.229 = load i64, ptr %.227, align 8
  %.231 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.233 = load i64, ptr %.231, align 8
  %.234.not = icmp sgt i64 %.229, %.233
  br i1 %.234.not, label %B300, label %B296

common.ret:                                       ; preds = %B552.endif.endif.endif.if.if, %B552.endif.endif.endif.endif, %B552.endif.if.if, %B552.if.if, %B484.if.if, %B412.endif.if.if, %B378.endif.if.if, %B300.if.if, %B182.endif.if.if, %B480, %B296
  %common.ret.op = phi i32 [ 0, %B296 ], [ 0, %B480 ], [ %.159, %B182.endif.if.if ], [ %.263, %B300.if.if ], [ %.299, %B378.endif.if.if ], [ %.370, %B412.endif.if.if ], [ %.428, %B484.if.if ], [ %.466, %B552.if.if ], [ %.512, %B552.endif.if.if ], [ 0, %B552.endif.endif.endif.endif ], [ %.544, %B552.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B296:                                             ; preds = %B182.endif.thread, %B182.endif.thread, %B226, %B0
  store i8 0, ptr %retptr, align 1
  br label %common.ret

B300:                                             ; preds = %B226
  %.253 = getelementptr inbounds nuw i8, ptr %.130, i64 12
  %.255 = load i32, ptr %.253, align 4
  %.258 = sext i32 %.255 to i64
  store i64 0, ptr %.259, align 8
  %.263 = call i32 @limits.limit_after(ptr nonnull %.259, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.90, i64 %.258, i64 -1)
  switch i32 %.263, label %B300.if.if [
    i32 -2, label %B300.endif
    i32 0, label %B300.endif
  ], !prof !0

B378:                                             ; preds = %B484.endif, %B378.preheader
  %limit.2.0 = phi i64 [ %.438, %B484.endif ], [ %.273, %B378.preheader ]
  store i8 0, ptr %.295, align 1
  %.299 = call i32 @limits.holds(ptr nonnull %.295, ptr nonnull %excinfo.3, ptr %arg.run, i64 %arg.slot, i64 %limit.2.0)
  %.300 = load ptr, ptr %excinfo.3, align 8
  %.309 = load i8, ptr %.295, align 1
  %.312 = icmp eq i8 %.309, 0
  br i1 %.312, label %B378.endif.thread, label %B378.endif

B412:                                             ; preds = %B378.endif.thread, %B378.endif.thread
  %.337 = load i64, ptr %.335, align 8, !invariant.load !1
  %.338 = inttoptr i64 %.337 to ptr
  %.361 = mul nsw i64 %limit.2.0, 36
  %.364 = getelementptr inbounds i8, ptr %.338, i64 %.361
  store i8 0, ptr %.366, align 1
  %.370 = call i32 @limits.is_full(ptr nonnull %.366, ptr nonnull %excinfo.4, ptr %.364)
  %.371 = load ptr, ptr %excinfo.4, align 8
  %.380 = load i8, ptr %.366, align 1
  %.383 = icmp eq i8 %.380, 0
  br i1 %.383, label %B412.endif.thread, label %B412.endif

B480:                                             ; preds = %B412.endif, %B412.endif
  store i8 0, ptr %retptr, align 1
  br label %common.ret

B484:                                             ; preds = %B412.endif.thread, %B412.endif.thread, %B378.endif, %B378.endif
  %.419 = load i32, ptr %.253, align 4
  %.422 = sext i32 %.419 to i64
  store i64 0, ptr %.424, align 8
  %.428 = call i32 @limits.limit_after(ptr nonnull %.424, ptr nonnull %excinfo.5, ptr %arg.run, ptr %.90, i64 %.422, i64 %limit.2.0)
  switch i32 %.428, label %B484.if.if [
    i32 -2, label %B484.endif
    i32 0, label %B484.endif
  ], !prof !0

B552:                                             ; preds = %B484.endif, %B300.endif
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.462, i8 0, i64 16, i1 false)
  %.466 = call i32 @work.wish(ptr nonnull %.462, ptr nonnull %excinfo.6, ptr %arg.run, i64 %arg.slot)
  switch i32 %.466, label %B552.if.if [
    i32 -2, label %B552.endif
    i32 0, label %B552.endif
  ], !prof !0

B182.endif:                                       ; preds = %B182
  switch i32 %.159, label %B182.endif.if.if [
    i32 -2, label %B226
    i32 0, label %B226
  ], !prof !0

B182.endif.thread:                                ; preds = %B182
  switch i32 %.159, label %B182.endif.if.if [
    i32 -2, label %B296
    i32 0, label %B296
  ], !prof !0

B182.endif.if.if:                                 ; preds = %B182.endif.thread, %B182.endif
  store ptr %.168, ptr %excinfo, align 8
  br label %common.ret

B300.endif:                                       ; preds = %B300, %B300
  %.273 = load i64, ptr %.259, align 8
  %.286.not = icmp eq i64 %.273, -1
  br i1 %.286.not, label %B552, label %B378.preheader

B378.preheader:                                   ; preds = %B300.endif
  %.335 = getelementptr i8, ptr %arg.run, i64 648
  br label %B378

B300.if.if:                                       ; preds = %B300
  %.271 = icmp sgt i32 %.263, 0
  %.264 = load ptr, ptr %excinfo.2, align 8
  %.272 = select i1 %.271, ptr %.264, ptr undef
  store ptr %.272, ptr %excinfo, align 8
  br label %common.ret

B378.endif:                                       ; preds = %B378
  switch i32 %.299, label %B378.endif.if.if [
    i32 -2, label %B484
    i32 0, label %B484
  ], !prof !0

B378.endif.thread:                                ; preds = %B378
  switch i32 %.299, label %B378.endif.if.if [
    i32 -2, label %B412
    i32 0, label %B412
  ], !prof !0

B378.endif.if.if:                                 ; preds = %B378.endif.thread, %B378.endif
  %.307.le = icmp sgt i32 %.299, 0
  %.308.le = select i1 %.307.le, ptr %.300, ptr undef
  store ptr %.308.le, ptr %excinfo, align 8
  br label %common.ret

B412.endif:                                       ; preds = %B412
  %.378.le = icmp sgt i32 %.370, 0
  %.379.le112 = select i1 %.378.le, ptr %.371, ptr undef
  switch i32 %.370, label %B412.endif.if.if [
    i32 -2, label %B480
    i32 0, label %B480
  ], !prof !0

B412.endif.thread:                                ; preds = %B412
  switch i32 %.370, label %B412.endif.if.if.loopexit [
    i32 -2, label %B484
    i32 0, label %B484
  ], !prof !0

B412.endif.if.if.loopexit:                        ; preds = %B412.endif.thread
  %.378.le116 = icmp sgt i32 %.370, 0
  %.379.le = select i1 %.378.le116, ptr %.371, ptr undef
  br label %B412.endif.if.if

B412.endif.if.if:                                 ; preds = %B412.endif.if.if.loopexit, %B412.endif
  %.379100 = phi ptr [ %.379.le, %B412.endif.if.if.loopexit ], [ %.379.le112, %B412.endif ]
  store ptr %.379100, ptr %excinfo, align 8
  br label %common.ret

B484.endif:                                       ; preds = %B484, %B484
  %.438 = load i64, ptr %.424, align 8
  %.450.not = icmp eq i64 %.438, -1
  br i1 %.450.not, label %B552, label %B378

B484.if.if:                                       ; preds = %B484
  %.436 = icmp sgt i32 %.428, 0
  %.429 = load ptr, ptr %excinfo.5, align 8
  %.437 = select i1 %.436, ptr %.429, ptr undef
  store ptr %.437, ptr %excinfo, align 8
  br label %common.ret

B552.endif:                                       ; preds = %B552, %B552
  %.476.fca.1.load = load i64, ptr %.fca.1.gep5, align 8
  %.476.fca.0.load = load i64, ptr %.462, align 8
  %.498 = getelementptr inbounds nuw i8, ptr %.90, i64 20
  %.500 = load i32, ptr %.498, align 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %.508, i8 0, i64 24, i1 false)
  %.512 = call i32 @people.wanted.2(ptr nonnull %.508, ptr nonnull %excinfo.7, ptr %arg.run, ptr nonnull %.130, i32 %.500, i64 %.476.fca.0.load, i64 %.476.fca.1.load)
  switch i32 %.512, label %B552.endif.if.if [
    i32 -2, label %B552.endif.endif
    i32 0, label %B552.endif.endif
  ], !prof !0

B552.if.if:                                       ; preds = %B552
  %.474 = icmp sgt i32 %.466, 0
  %.467 = load ptr, ptr %excinfo.6, align 8
  %.475 = select i1 %.474, ptr %.467, ptr undef
  store ptr %.475, ptr %excinfo, align 8
  br label %common.ret

B552.endif.endif:                                 ; preds = %B552.endif, %B552.endif
  %.522.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  %.522.fca.1.load = load i64, ptr %.fca.1.gep, align 8
  %.522.fca.0.load = load i64, ptr %.508, align 8
  store i8 0, ptr %.537, align 1
  %.544 = call i32 @people.can_take(ptr nonnull %.537, ptr nonnull %excinfo.8, ptr %arg.run, i64 %arg.number, i64 %.522.fca.0.load, i64 %.522.fca.1.load, i64 %.522.fca.2.load)
  switch i32 %.544, label %B552.endif.endif.endif.if.if [
    i32 -2, label %B552.endif.endif.endif.endif
    i32 0, label %B552.endif.endif.endif.endif
  ], !prof !0

B552.endif.if.if:                                 ; preds = %B552.endif
  %.520 = icmp sgt i32 %.512, 0
  %.513 = load ptr, ptr %excinfo.7, align 8
  %.521 = select i1 %.520, ptr %.513, ptr undef
  store ptr %.521, ptr %excinfo, align 8
  br label %common.ret

B552.endif.endif.endif.endif:                     ; preds = %B552.endif.endif, %B552.endif.endif
  %.554 = load i8, ptr %.537, align 1
  %.557 = icmp ne i8 %.554, 0
  %.580 = zext i1 %.557 to i8
  store i8 %.580, ptr %retptr, align 1
  br label %common.ret

B552.endif.endif.endif.if.if:                     ; preds = %B552.endif.endif
  %.552 = icmp sgt i32 %.544, 0
  %.545 = load ptr, ptr %excinfo.8, align 8
  %.553 = select i1 %.552, ptr %.545, ptr undef
  store ptr %.553, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @places.serves(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.step, i64 %arg.queue) #3 {
B0.endif:
  %.11 = getelementptr inbounds nuw i8, ptr %arg.step, i64 64
  %.13 = load i32, ptr %.11, align 4
  %.14 = getelementptr inbounds nuw i8, ptr %arg.step, i64 68
  %.16 = load i32, ptr %.14, align 4
  %.53 = sub i32 %.16, %.13
  %..53 = call i32 @llvm.smax.i32(i32 %.53, i32 0)
  %.141 = getelementptr i8, ptr %arg.run, i64 296
  br label %B56

B56:                                              ; preds = %B58, %B0.endif
  %.10455 = phi i32 [ %.111, %B58 ], [ %.13, %B0.endif ]
  %.9753 = phi i32 [ %.107, %B58 ], [ %..53, %B0.endif ]
  %.98 = icmp sgt i32 %.9753, 0
  br i1 %.98, label %B58, label %common.ret

B58:                                              ; preds = %B56
  %.107 = add nsw i32 %.9753, -1
  %.111 = add i32 %.10455, 1
  %.143 = load i64, ptr %.141, align 8, !invariant.load !1
  %.144 = inttoptr i64 %.143 to ptr
  %.160 = sext i32 %.10455 to i64
  %.167 = shl nsw i64 %.160, 3
  %.170 = getelementptr inbounds i8, ptr %.144, i64 %.167
  %.172 = load i64, ptr %.170, align 8
  %.174 = icmp eq i64 %.172, %arg.queue
  br i1 %.174, label %common.ret, label %B56

common.ret:                                       ; preds = %B58, %B56
  %storemerge52 = phi i8 [ 1, %B58 ], [ 0, %B56 ]
  store i8 %storemerge52, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @limits.limit_after(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.step, i64 %arg.team_limit, i64 %arg.number) #3 {
B0:
  %.18 = icmp sgt i64 %arg.team_limit, %arg.number
  %spec.select = select i1 %.18, i64 %arg.team_limit, i64 -1
  %.39 = getelementptr inbounds nuw i8, ptr %arg.step, i64 80
  %.41 = load i32, ptr %.39, align 4
  %.43 = getelementptr inbounds nuw i8, ptr %arg.step, i64 84
  %.45 = load i32, ptr %.43, align 4
  %.84 = sub i32 %.45, %.41
  %.12974.not = icmp slt i32 %.84, 1
  br i1 %.12974.not, label %B184, label %B88.lr.ph

B88.lr.ph:                                        ; preds = %B0
  %.176 = getelementptr i8, ptr %arg.run, i64 304
  %.178 = load i64, ptr %.176, align 8, !invariant.load !1
  %.179 = inttoptr i64 %.178 to ptr
  br label %B88

B88:                                              ; preds = %B88, %B88.lr.ph
  %following.2.077 = phi i64 [ %spec.select, %B88.lr.ph ], [ %following.3.1, %B88 ]
  %.1287276 = phi i32 [ %.84, %B88.lr.ph ], [ %.138, %B88 ]
  %.1357375 = phi i32 [ %.41, %B88.lr.ph ], [ %.142, %B88 ]
  %.138 = add nsw i32 %.1287276, -1
  %.142 = add i32 %.1357375, 1
  %.195 = sext i32 %.1357375 to i64
  %.202 = shl nsw i64 %.195, 3
  %.205 = getelementptr inbounds i8, ptr %.179, i64 %.202
  %.207 = load i64, ptr %.205, align 8
  %.213 = icmp sgt i64 %.207, %arg.number
  %.218 = icmp eq i64 %following.2.077, -1
  %0 = tail call i64 @llvm.smin.i64(i64 %.207, i64 %following.2.077)
  %spec.select71 = select i1 %.218, i64 %.207, i64 %0
  %following.3.1 = select i1 %.213, i64 %spec.select71, i64 %following.2.077
  %.129 = icmp samesign ugt i32 %.1287276, 1
  br i1 %.129, label %B88, label %B184

B184:                                             ; preds = %B88, %B0
  %following.2.0.lcssa = phi i64 [ %spec.select, %B0 ], [ %following.3.1, %B88 ]
  store i64 %following.2.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal i32 @limits.holds(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #3 {
B0.endif:
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.49 = getelementptr inbounds nuw i8, ptr %.47, i64 100
  %.51 = load i16, ptr %.49, align 2
  %narrow = call i16 @llvm.smax.i16(i16 %.51, i16 0)
  %storemerge = zext nneg i16 %narrow to i32
  %.177 = getelementptr i8, ptr %arg.run, i64 720
  %.190 = getelementptr i8, ptr %arg.run, i64 1904
  br label %B82

B82:                                              ; preds = %B84, %B0.endif
  %.14065 = phi i32 [ %.147, %B84 ], [ 0, %B0.endif ]
  %exitcond.not = icmp eq i32 %.14065, %storemerge
  br i1 %exitcond.not, label %common.ret, label %B84

B84:                                              ; preds = %B82
  %.147 = add nuw nsw i32 %.14065, 1
  %.179 = load i64, ptr %.177, align 8, !invariant.load !1
  %.180 = inttoptr i64 %.179 to ptr
  %.192 = load i64, ptr %.190, align 8, !invariant.load !1
  %.201 = zext nneg i32 %.14065 to i64
  %.216 = mul i64 %.192, %arg.slot
  %.217 = add i64 %.216, %.201
  %.218 = shl nsw i64 %.217, 2
  %.221 = getelementptr inbounds i8, ptr %.180, i64 %.218
  %.223 = load i32, ptr %.221, align 4
  %.225 = sext i32 %.223 to i64
  %.226 = icmp eq i64 %arg.number, %.225
  br i1 %.226, label %common.ret, label %B82

common.ret:                                       ; preds = %B84, %B82
  %storemerge62 = phi i8 [ 1, %B84 ], [ 0, %B82 ]
  store i8 %storemerge62, ptr %retptr, align 1
  ret i32 0
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i16 @llvm.smax.i16(i16, i16) #1

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @people.wanted.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.team, i32 %arg.wish.0, i64 %arg.wish.1, i64 %arg.wish.2) #3 {
B0:
  %.263 = alloca i8, align 1
  %arg.wish.1.fr = freeze i64 %arg.wish.1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.14 = sext i32 %arg.wish.0 to i64
  %.26 = load i8, ptr @switch.wishes, align 1
  %.27.not = icmp eq i8 %.26, 0
  br i1 %.27.not, label %B188, label %B290

common.ret:                                       ; preds = %B398.endif.if.if, %B684.split.us, %B746, %B590, %B334, %B188
  %common.ret.op = phi i32 [ 0, %B188 ], [ 0, %B334 ], [ 0, %B590 ], [ 0, %B684.split.us ], [ 0, %B746 ], [ %.us-phi140, %B398.endif.if.if ]
  ret i32 %common.ret.op

B188:                                             ; preds = %B0
  store i64 %.14, ptr %retptr, align 8
  %retptr.repack104 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %retptr.repack104, i8 -1, i64 16, i1 false)
  br label %common.ret

B290:                                             ; preds = %B0
  %.55 = icmp eq i64 %arg.wish.1.fr, -1
  %.58 = icmp eq i64 %arg.wish.2, -1
  %or.cond = select i1 %.55, i1 %.58, i1 false
  br i1 %or.cond, label %B334, label %B344.endif

B334:                                             ; preds = %B290
  store i64 %.14, ptr %retptr, align 8
  %retptr.repack120 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %retptr.repack120, i8 -1, i64 16, i1 false)
  br label %common.ret

B398:                                             ; preds = %B398.lr.ph, %B744
  %.177129137 = phi i32 [ %.187, %B744 ], [ %.133, %B398.lr.ph ]
  %.184132136 = phi i32 [ %.191, %B744 ], [ %.90, %B398.lr.ph ]
  %.187 = add nsw i32 %.177129137, -1
  %.191 = add i32 %.184132136, 1
  %.240 = sext i32 %.184132136 to i64
  %.247 = shl nsw i64 %.240, 3
  %.250 = getelementptr inbounds i8, ptr %.224, i64 %.247
  %.254 = load i32, ptr %.250, align 4
  %.261 = sext i32 %.254 to i64
  store i8 0, ptr %.263, align 1
  %.267 = call i32 @people.is_skilled(ptr nonnull %.263, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.261, i64 %.14)
  %.277 = load i8, ptr %.263, align 1
  %.280 = icmp eq i8 %.277, 0
  br i1 %.280, label %B398.endif.thread, label %B398.endif

B486:                                             ; preds = %B398.endif, %B398.endif
  %.304 = load i64, ptr %.302, align 8, !invariant.load !1
  %.305 = inttoptr i64 %.304 to ptr
  %.329 = mul nsw i64 %.261, 96
  %.332 = getelementptr inbounds i8, ptr %.305, i64 %.329
  %.334 = getelementptr inbounds nuw i8, ptr %.332, i64 32
  %.336 = load i64, ptr %.334, align 8
  %.340 = load i64, ptr %.338, align 8
  %.341 = icmp sgt i64 %.336, %.340
  %.349 = icmp eq i64 %arg.wish.1.fr, %.261
  %or.cond146 = select i1 %.341, i1 %.349, i1 false
  br i1 %or.cond146, label %B590, label %B744

B590:                                             ; preds = %B486
  store i64 %.14, ptr %retptr, align 8
  %retptr.repack116 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 %arg.wish.1.fr, ptr %retptr.repack116, align 8
  %retptr.repack118 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 -1, ptr %retptr.repack118, align 8
  br label %common.ret

B744:                                             ; preds = %B398.endif.thread, %B398.endif.thread, %B486
  %.178 = icmp samesign ugt i32 %.177129137, 1
  br i1 %.178, label %B398, label %B746

B746:                                             ; preds = %B744.us, %B344.endif, %B744
  store i64 %.14, ptr %retptr, align 8
  %retptr.repack108 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %retptr.repack108, i8 -1, i64 16, i1 false)
  br label %common.ret

B344.endif:                                       ; preds = %B290
  %.88 = getelementptr inbounds nuw i8, ptr %arg.team, i64 28
  %.90 = load i32, ptr %.88, align 4
  %.92 = getelementptr inbounds nuw i8, ptr %arg.team, i64 32
  %.94 = load i32, ptr %.92, align 4
  %.133 = sub i32 %.94, %.90
  %.178135.not = icmp slt i32 %.133, 1
  br i1 %.178135.not, label %B746, label %B398.lr.ph

B398.lr.ph:                                       ; preds = %B344.endif
  %.221 = getelementptr i8, ptr %arg.run, i64 264
  %.223 = load i64, ptr %.221, align 8, !invariant.load !1
  %.224 = inttoptr i64 %.223 to ptr
  %.302 = getelementptr i8, ptr %arg.run, i64 632
  %.338 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  br i1 %.55, label %B398.us, label %B398

B398.us:                                          ; preds = %B744.us, %B398.lr.ph
  %.177129137.us = phi i32 [ %.187.us, %B744.us ], [ %.133, %B398.lr.ph ]
  %.184132136.us = phi i32 [ %.191.us, %B744.us ], [ %.90, %B398.lr.ph ]
  %.187.us = add nsw i32 %.177129137.us, -1
  %.191.us = add i32 %.184132136.us, 1
  %.240.us = sext i32 %.184132136.us to i64
  %.247.us = shl nsw i64 %.240.us, 3
  %.250.us = getelementptr inbounds i8, ptr %.224, i64 %.247.us
  %.254.us = load i32, ptr %.250.us, align 4
  %.261.us = sext i32 %.254.us to i64
  store i8 0, ptr %.263, align 1
  %.267.us = call i32 @people.is_skilled(ptr nonnull %.263, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.261.us, i64 %.14)
  %.277.us = load i8, ptr %.263, align 1
  %.280.us = icmp eq i8 %.277.us, 0
  br i1 %.280.us, label %B398.endif.thread.us, label %B398.endif.us

B398.endif.us:                                    ; preds = %B398.us
  switch i32 %.267.us, label %B398.endif.if.if [
    i32 -2, label %B486.us
    i32 0, label %B486.us
  ], !prof !0

B486.us:                                          ; preds = %B398.endif.us, %B398.endif.us
  %.304.us = load i64, ptr %.302, align 8, !invariant.load !1
  %.305.us = inttoptr i64 %.304.us to ptr
  %.329.us = mul nsw i64 %.261.us, 96
  %.332.us = getelementptr inbounds i8, ptr %.305.us, i64 %.329.us
  %.334.us = getelementptr inbounds nuw i8, ptr %.332.us, i64 32
  %.336.us = load i64, ptr %.334.us, align 8
  %.340.us = load i64, ptr %.338, align 8
  %.341.us = icmp sle i64 %.336.us, %.340.us
  %.385.not.us = icmp eq i64 %arg.wish.2, %.261.us
  %or.cond147 = select i1 %.341.us, i1 true, i1 %.385.not.us
  br i1 %or.cond147, label %B744.us, label %B684.split.us

B398.endif.thread.us:                             ; preds = %B398.us
  switch i32 %.267.us, label %B398.endif.if.if [
    i32 -2, label %B744.us
    i32 0, label %B744.us
  ], !prof !0

B744.us:                                          ; preds = %B398.endif.thread.us, %B398.endif.thread.us, %B486.us
  %.178.us = icmp samesign ugt i32 %.177129137.us, 1
  br i1 %.178.us, label %B398.us, label %B746

B684.split.us:                                    ; preds = %B486.us
  store i64 %.14, ptr %retptr, align 8
  %retptr.repack112 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store i64 -1, ptr %retptr.repack112, align 8
  %retptr.repack114 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 %arg.wish.2, ptr %retptr.repack114, align 8
  br label %common.ret

B398.endif:                                       ; preds = %B398
  switch i32 %.267, label %B398.endif.if.if [
    i32 -2, label %B486
    i32 0, label %B486
  ], !prof !0

B398.endif.thread:                                ; preds = %B398
  switch i32 %.267, label %B398.endif.if.if [
    i32 -2, label %B744
    i32 0, label %B744
  ], !prof !0

B398.endif.if.if:                                 ; preds = %B398.endif.thread, %B398.endif, %B398.endif.thread.us, %B398.endif.us
  %.us-phi140 = phi i32 [ %.267.us, %B398.endif.us ], [ %.267.us, %B398.endif.thread.us ], [ %.267, %B398.endif.thread ], [ %.267, %B398.endif ]
  %.268.le = load ptr, ptr %excinfo.1, align 8
  %.275.le = icmp sgt i32 %.us-phi140, 0
  %.276.le = select i1 %.275.le, ptr %.268.le, ptr undef
  store ptr %.276.le, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @places.come_to_team(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #3 {
B0:
  %.7 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  store i64 0, ptr %.7, align 8
  %.11 = call i32 @places.team_of(ptr nonnull %.7, ptr nonnull %excinfo.1, ptr %arg.run, ptr %arg.item)
  switch i32 %.11, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.if.if, %B0.endif
  %common.ret.op = phi i32 [ 0, %B0.endif ], [ %.11, %B0.if.if ]
  ret i32 %common.ret.op

B0.endif:                                         ; preds = %B0, %B0
  %.21 = load i64, ptr %.7, align 8
  %.33 = trunc i64 %.21 to i32
  %.34 = getelementptr inbounds nuw i8, ptr %arg.item, i64 44
  store i32 %.33, ptr %.34, align 4
  %.40 = getelementptr inbounds nuw i8, ptr %arg.item, i64 56
  store i32 %.33, ptr %.40, align 4
  %.47 = getelementptr i8, ptr %arg.run, i64 592
  %.49 = load i64, ptr %.47, align 8, !invariant.load !1
  %.50 = inttoptr i64 %.49 to ptr
  %sext = shl i64 %.21, 32
  %.69 = ashr exact i64 %sext, 32
  %.76 = mul nsw i64 %.69, 88
  %.79 = getelementptr inbounds i8, ptr %.50, i64 %.76
  %.81 = getelementptr inbounds nuw i8, ptr %.79, i64 60
  %.83 = load i32, ptr %.81, align 4
  %.85 = add i32 %.83, 1
  store i32 %.85, ptr %.81, align 4
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B0.if.if:                                         ; preds = %B0
  %.19 = icmp sgt i32 %.11, 0
  %.12 = load ptr, ptr %excinfo.1, align 8
  %.20 = select i1 %.19, ptr %.12, ptr undef
  store ptr %.20, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @places.team_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #3 {
B0:
  %.123 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.180 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.219 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 248
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.35 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.37 = load i32, ptr %.35, align 4
  %.38 = sext i32 %.37 to i64
  %.45 = mul nsw i64 %.38, 144
  %.48 = getelementptr inbounds i8, ptr %.18, i64 %.45
  %.54 = getelementptr inbounds nuw i8, ptr %.48, i64 68
  %.56 = load i32, ptr %.54, align 4
  %.58 = getelementptr inbounds nuw i8, ptr %.48, i64 64
  %.60 = load i32, ptr %.58, align 4
  %.61 = sext i32 %.56 to i64
  %.62 = sext i32 %.60 to i64
  %.63 = sub nsw i64 %.61, %.62
  %.64 = icmp eq i64 %.63, 1
  br i1 %.64, label %B94, label %B146

common.ret:                                       ; preds = %B248.if.if, %B204.endif.if.if, %B146.endif.if.if, %B290, %B190, %B94
  %common.ret.op = phi i32 [ 0, %B94 ], [ 0, %B190 ], [ 0, %B290 ], [ %.127, %B146.endif.if.if ], [ %.184, %B204.endif.if.if ], [ %.223, %B248.if.if ]
  ret i32 %common.ret.op

B94:                                              ; preds = %B0
  %.73 = getelementptr i8, ptr %arg.run, i64 296
  %.75 = load i64, ptr %.73, align 8, !invariant.load !1
  %.76 = inttoptr i64 %.75 to ptr
  %.107 = shl nsw i64 %.62, 3
  %.110 = getelementptr inbounds i8, ptr %.76, i64 %.107
  %.112 = load i64, ptr %.110, align 8
  store i64 %.112, ptr %retptr, align 8
  br label %common.ret

B146:                                             ; preds = %B0
  %.117 = getelementptr inbounds nuw i8, ptr %arg.item, i64 44
  %.119 = load i32, ptr %.117, align 4
  %.122 = sext i32 %.119 to i64
  store i8 0, ptr %.123, align 1
  %.127 = call i32 @places.serves(ptr nonnull %.123, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %.48, i64 %.122)
  %.128 = load ptr, ptr %excinfo.1, align 8
  %.135 = icmp sgt i32 %.127, 0
  %.136 = select i1 %.135, ptr %.128, ptr undef
  %.137 = load i8, ptr %.123, align 1
  %.140 = icmp eq i8 %.137, 0
  br i1 %.140, label %B146.endif.thread, label %B146.endif

B190:                                             ; preds = %B146.endif, %B146.endif
  %.166 = load i32, ptr %.117, align 4
  %.169 = sext i32 %.166 to i64
  store i64 %.169, ptr %retptr, align 8
  br label %common.ret

B204:                                             ; preds = %B146.endif.thread, %B146.endif.thread
  %.174 = getelementptr inbounds nuw i8, ptr %arg.item, i64 52
  %.176 = load i32, ptr %.174, align 4
  %.179 = sext i32 %.176 to i64
  store i8 0, ptr %.180, align 1
  %.184 = call i32 @places.serves(ptr nonnull %.180, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.48, i64 %.179)
  %.185 = load ptr, ptr %excinfo.2, align 8
  %.192 = icmp sgt i32 %.184, 0
  %.193 = select i1 %.192, ptr %.185, ptr undef
  %.194 = load i8, ptr %.180, align 1
  %.197 = icmp eq i8 %.194, 0
  br i1 %.197, label %B204.endif.thread, label %B204.endif

B248:                                             ; preds = %B204.endif.thread, %B204.endif.thread
  store i64 0, ptr %.219, align 8
  %.223 = call i32 @places.choose(ptr nonnull %.219, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %arg.item)
  switch i32 %.223, label %B248.if.if [
    i32 -2, label %B248.endif
    i32 0, label %B248.endif
  ], !prof !0

B290:                                             ; preds = %B248.endif, %B204.endif, %B204.endif
  %.256 = load i32, ptr %.174, align 4
  %.259 = sext i32 %.256 to i64
  store i64 %.259, ptr %retptr, align 8
  br label %common.ret

B146.endif:                                       ; preds = %B146
  switch i32 %.127, label %B146.endif.if.if [
    i32 -2, label %B190
    i32 0, label %B190
  ], !prof !0

B146.endif.thread:                                ; preds = %B146
  switch i32 %.127, label %B146.endif.if.if [
    i32 -2, label %B204
    i32 0, label %B204
  ], !prof !0

B146.endif.if.if:                                 ; preds = %B146.endif.thread, %B146.endif
  store ptr %.136, ptr %excinfo, align 8
  br label %common.ret

B204.endif:                                       ; preds = %B204
  switch i32 %.184, label %B204.endif.if.if [
    i32 -2, label %B290
    i32 0, label %B290
  ], !prof !0

B204.endif.thread:                                ; preds = %B204
  switch i32 %.184, label %B204.endif.if.if [
    i32 -2, label %B248
    i32 0, label %B248
  ], !prof !0

B204.endif.if.if:                                 ; preds = %B204.endif.thread, %B204.endif
  store ptr %.193, ptr %excinfo, align 8
  br label %common.ret

B248.endif:                                       ; preds = %B248, %B248
  %.233 = load i64, ptr %.219, align 8
  %.246 = trunc i64 %.233 to i32
  store i32 %.246, ptr %.174, align 4
  br label %B290

B248.if.if:                                       ; preds = %B248
  %.231 = icmp sgt i32 %.223, 0
  %.224 = load ptr, ptr %excinfo.3, align 8
  %.232 = select i1 %.231, ptr %.224, ptr undef
  store ptr %.232, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @places.choose(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #4 {
B0:
  %.274 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.302 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.361 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.391 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 248
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.35 = getelementptr inbounds nuw i8, ptr %arg.item, i64 36
  %.37 = load i32, ptr %.35, align 4
  %.38 = sext i32 %.37 to i64
  %.45 = mul nsw i64 %.38, 144
  %.48 = getelementptr inbounds i8, ptr %.18, i64 %.45
  %.54 = getelementptr inbounds nuw i8, ptr %.48, i64 68
  %.56 = load i32, ptr %.54, align 4
  %.58 = getelementptr inbounds nuw i8, ptr %.48, i64 64
  %.60 = load i32, ptr %.58, align 4
  %.61 = sext i32 %.56 to i64
  %.62 = sext i32 %.60 to i64
  %.63 = sub nsw i64 %.61, %.62
  %.68 = getelementptr inbounds nuw i8, ptr %.48, i64 72
  %.70 = load i32, ptr %.68, align 4
  switch i32 %.70, label %B568.endif [
    i32 1, label %B146
    i32 2, label %B362
  ]

B146:                                             ; preds = %B0
  %.81 = getelementptr i8, ptr %arg.run, i64 680
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.101 = getelementptr inbounds nuw i8, ptr %.48, i64 76
  %.103 = load i32, ptr %.101, align 4
  %.104 = sext i32 %.103 to i64
  %.111 = shl nsw i64 %.104, 3
  %.114 = getelementptr inbounds i8, ptr %.84, i64 %.111
  %.116 = load i64, ptr %.114, align 8
  %.158 = add nsw i64 %.116, 1
  store i64 %.158, ptr %.114, align 8
  %.177 = getelementptr i8, ptr %arg.run, i64 296
  %.179 = load i64, ptr %.177, align 8, !invariant.load !1
  %.180 = inttoptr i64 %.179 to ptr
  %.201 = load i32, ptr %.58, align 4
  %.207 = icmp eq i32 %.56, %.60
  br i1 %.207, label %B146.endif, label %B146.else, !prof !2

B362:                                             ; preds = %B0
  store i64 0, ptr %.274, align 8
  %.278 = call i32 @choices.draw_of_step(ptr nonnull %.274, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr nonnull %arg.item, i64 4, i64 -1)
  switch i32 %.278, label %B362.if.if [
    i32 -2, label %B362.endif
    i32 0, label %B362.endif
  ], !prof !0

B660:                                             ; preds = %B660.lr.ph, %B854
  %best.2.0126 = phi i64 [ -1, %B660.lr.ph ], [ %best.3.1, %B854 ]
  %least.2.0125 = phi double [ 0x7FF0000000000000, %B660.lr.ph ], [ %least.3.1, %B854 ]
  %.531120124 = phi i32 [ %.489, %B660.lr.ph ], [ %.541, %B854 ]
  %.538121123 = phi i32 [ %.60, %B660.lr.ph ], [ %.545, %B854 ]
  %.541 = add nsw i32 %.531120124, -1
  %.545 = add i32 %.538121123, 1
  %.594 = sext i32 %.538121123 to i64
  %.601 = shl nsw i64 %.594, 3
  %.604 = getelementptr inbounds i8, ptr %.578, i64 %.601
  %.606 = load i64, ptr %.604, align 8
  %.641 = mul nsw i64 %.606, 88
  %.644 = getelementptr inbounds i8, ptr %.618, i64 %.641
  %.646 = getelementptr inbounds nuw i8, ptr %.644, i64 60
  %.648 = load i32, ptr %.646, align 4
  %.685 = getelementptr inbounds nuw i8, ptr %.644, i64 24
  %.687 = load i32, ptr %.685, align 4
  %.690 = sitofp i32 %.648 to double
  %.691 = sitofp i32 %.687 to double
  %.695 = fdiv double %.690, %.691
  %.701 = fcmp olt double %.695, %least.2.0125
  br i1 %.701, label %B846, label %B822

B822:                                             ; preds = %B660
  %.713 = fcmp oeq double %.695, %least.2.0125
  %.725 = icmp slt i64 %.606, %best.2.0126
  %or.cond = select i1 %.713, i1 %.725, i1 false
  br i1 %or.cond, label %B846, label %B854

B846:                                             ; preds = %B822, %B660
  br label %B854

B854:                                             ; preds = %B846, %B822
  %least.3.1 = phi double [ %.695, %B846 ], [ %least.2.0125, %B822 ]
  %best.3.1 = phi i64 [ %.606, %B846 ], [ %best.2.0126, %B822 ]
  %.532 = icmp samesign ugt i32 %.531120124, 1
  br i1 %.532, label %B660, label %B856

common.ret:                                       ; preds = %B362.endif.endif.endif.if.if, %B362.endif.endif.endif.endif, %B362.endif.endif.if.if, %B362.endif.if.if, %B362.if.if, %B146.endif, %B856
  %common.ret.op = phi i32 [ 0, %B856 ], [ 0, %B146.endif ], [ %.278, %B362.if.if ], [ %.306, %B362.endif.if.if ], [ %.365, %B362.endif.endif.if.if ], [ 0, %B362.endif.endif.endif.endif ], [ %.397, %B362.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B856:                                             ; preds = %B568.endif, %B854
  %best.2.0.lcssa = phi i64 [ -1, %B568.endif ], [ %best.3.1, %B854 ]
  store i64 %best.2.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B146.else:                                        ; preds = %B146
  %.218 = icmp ne i64 %.116, -9223372036854775808
  %.219 = icmp ne i64 %.63, -1
  %.220.not = or i1 %.219, %.218
  br i1 %.220.not, label %B146.else.if, label %B146.endif, !prof !3

B146.endif:                                       ; preds = %B146.else.if, %B146.else, %B146
  %rem.0 = phi i64 [ 0, %B146 ], [ 0, %B146.else ], [ %spec.select, %B146.else.if ]
  %.247 = sext i32 %.201 to i64
  %.248 = add nsw i64 %rem.0, %.247
  %.255 = shl nsw i64 %.248, 3
  %.258 = getelementptr inbounds i8, ptr %.180, i64 %.255
  %.260 = load i64, ptr %.258, align 8
  store i64 %.260, ptr %retptr, align 8
  br label %common.ret

B146.else.if:                                     ; preds = %B146.else
  %.224 = srem i64 %.116, %.63
  %.225 = xor i64 %.224, %.63
  %.226 = icmp slt i64 %.225, 0
  %.227 = icmp ne i64 %.224, 0
  %.228 = and i1 %.227, %.226
  %.235 = select i1 %.228, i64 %.63, i64 0
  %spec.select = add nsw i64 %.235, %.224
  br label %B146.endif

B362.endif:                                       ; preds = %B362, %B362
  %.288 = load i64, ptr %.274, align 8
  store double 0.000000e+00, ptr %.302, align 8
  %.306 = call i32 @draws.as_uniform(ptr nonnull %.302, ptr nonnull %excinfo.2, i64 %.288)
  switch i32 %.306, label %B362.endif.if.if [
    i32 -2, label %B362.endif.endif
    i32 0, label %B362.endif.endif
  ], !prof !0

B362.if.if:                                       ; preds = %B362
  %.286 = icmp sgt i32 %.278, 0
  %.279 = load ptr, ptr %excinfo.1, align 8
  %.287 = select i1 %.286, ptr %.279, ptr undef
  store ptr %.287, ptr %excinfo, align 8
  br label %common.ret

B362.endif.endif:                                 ; preds = %B362.endif, %B362.endif
  %.316 = load double, ptr %.302, align 8
  %.331 = getelementptr i8, ptr %arg.run, i64 296
  %.333 = load i64, ptr %.331, align 8, !invariant.load !1
  %.334 = inttoptr i64 %.333 to ptr
  %.355 = load i32, ptr %.58, align 4
  %.359 = sitofp i64 %.63 to double
  %.360 = fmul double %.316, %.359
  store i64 0, ptr %.361, align 8
  %.365 = call i32 @ol_int.impl.2(ptr nonnull %.361, ptr nonnull %excinfo.3, double %.360)
  switch i32 %.365, label %B362.endif.endif.if.if [
    i32 -2, label %B362.endif.endif.endif
    i32 0, label %B362.endif.endif.endif
  ], !prof !0

B362.endif.if.if:                                 ; preds = %B362.endif
  %.314 = icmp sgt i32 %.306, 0
  %.307 = load ptr, ptr %excinfo.2, align 8
  %.315 = select i1 %.314, ptr %.307, ptr undef
  store ptr %.315, ptr %excinfo, align 8
  br label %common.ret

B362.endif.endif.endif:                           ; preds = %B362.endif.endif, %B362.endif.endif
  %.375 = load i64, ptr %.361, align 8
  %.386 = add nsw i64 %.63, -1
  store i64 0, ptr %.391, align 8
  %.397 = call i32 @ol_min.impl.3(ptr nonnull %.391, ptr nonnull %excinfo.4, i64 %.375, i64 %.386)
  switch i32 %.397, label %B362.endif.endif.endif.if.if [
    i32 -2, label %B362.endif.endif.endif.endif
    i32 0, label %B362.endif.endif.endif.endif
  ], !prof !0

B362.endif.endif.if.if:                           ; preds = %B362.endif.endif
  %.373 = icmp sgt i32 %.365, 0
  %.366 = load ptr, ptr %excinfo.3, align 8
  %.374 = select i1 %.373, ptr %.366, ptr undef
  store ptr %.374, ptr %excinfo, align 8
  br label %common.ret

B362.endif.endif.endif.endif:                     ; preds = %B362.endif.endif.endif, %B362.endif.endif.endif
  %.407 = load i64, ptr %.391, align 8
  %.417 = sext i32 %.355 to i64
  %.418 = add nsw i64 %.407, %.417
  %.425 = shl nsw i64 %.418, 3
  %.428 = getelementptr inbounds i8, ptr %.334, i64 %.425
  %.430 = load i64, ptr %.428, align 8
  store i64 %.430, ptr %retptr, align 8
  br label %common.ret

B362.endif.endif.endif.if.if:                     ; preds = %B362.endif.endif.endif
  %.405 = icmp sgt i32 %.397, 0
  %.398 = load ptr, ptr %excinfo.4, align 8
  %.406 = select i1 %.405, ptr %.398, ptr undef
  store ptr %.406, ptr %excinfo, align 8
  br label %common.ret

B568.endif:                                       ; preds = %B0
  %.489 = sub i32 %.56, %.60
  %.532122.not = icmp slt i32 %.489, 1
  br i1 %.532122.not, label %B856, label %B660.lr.ph

B660.lr.ph:                                       ; preds = %B568.endif
  %.575 = getelementptr i8, ptr %arg.run, i64 296
  %.577 = load i64, ptr %.575, align 8, !invariant.load !1
  %.578 = inttoptr i64 %.577 to ptr
  %.615 = getelementptr i8, ptr %arg.run, i64 592
  %.617 = load i64, ptr %.615, align 8, !invariant.load !1
  %.618 = inttoptr i64 %.617 to ptr
  br label %B660
}

define internal i32 @ol_int.impl.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, double %arg.x) {
B0:
  %.5 = fptosi double %arg.x to i64
  store i64 %.5, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @tokens.pass_limits(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.92 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.128 = alloca i64, align 8
  store i64 0, ptr %.128, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.164 = alloca i8, align 1
  store i8 0, ptr %.164, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.239 = alloca i8, align 1
  store i8 0, ptr %.239, align 1
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.291 = alloca ptr, align 8
  store ptr null, ptr %.291, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.320 = alloca ptr, align 8
  store ptr null, ptr %.320, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.354 = alloca ptr, align 8
  store ptr null, ptr %.354, align 8
  %excinfo.7 = alloca ptr, align 8
  store ptr null, ptr %excinfo.7, align 8
  %.382 = alloca ptr, align 8
  store ptr null, ptr %.382, align 8
  %excinfo.8 = alloca ptr, align 8
  store ptr null, ptr %excinfo.8, align 8
  %.424 = alloca i8, align 1
  store i8 0, ptr %.424, align 1
  %excinfo.9 = alloca ptr, align 8
  store ptr null, ptr %excinfo.9, align 8
  %.480 = alloca ptr, align 8
  %excinfo.10 = alloca ptr, align 8
  store ptr null, ptr %excinfo.10, align 8
  %.510 = alloca i64, align 8
  store i64 0, ptr %.510, align 8
  %excinfo.11 = alloca ptr, align 8
  store ptr null, ptr %excinfo.11, align 8
  %.615 = alloca i8, align 1
  %excinfo.12 = alloca ptr, align 8
  store ptr null, ptr %excinfo.12, align 8
  %.664 = alloca ptr, align 8
  %excinfo.13 = alloca ptr, align 8
  store ptr null, ptr %excinfo.13, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 248
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.76 = load i32, ptr %.74, align 4
  %.77 = sext i32 %.76 to i64
  %.84 = mul nsw i64 %.77, 144
  %.87 = getelementptr inbounds i8, ptr %.57, i64 %.84
  store i64 0, ptr %.92, align 8
  %.96 = call i32 @tokens.team_limit(ptr nonnull %.92, ptr nonnull %excinfo.1, ptr %arg.run, ptr %.44)
  %.106 = load i64, ptr %.92, align 8
  switch i32 %.96, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B228:                                             ; preds = %B692.endif, %B228.preheader
  %number.2.0 = phi i64 [ %.524, %B692.endif ], [ %.142, %B228.preheader ]
  store i8 0, ptr %.164, align 1
  %.168 = call i32 @limits.holds(ptr nonnull %.164, ptr nonnull %excinfo.3, ptr %arg.run, i64 %arg.slot, i64 %number.2.0)
  %.169 = load ptr, ptr %excinfo.3, align 8
  %.178 = load i8, ptr %.164, align 1
  %.181 = icmp eq i8 %.178, 0
  br i1 %.181, label %B228.endif.thread, label %B228.endif

B262:                                             ; preds = %B228.endif.thread, %B228.endif.thread
  %.205 = load i64, ptr %.203, align 8, !invariant.load !1
  %.206 = inttoptr i64 %.205 to ptr
  %.229 = mul nsw i64 %number.2.0, 36
  %.232 = getelementptr inbounds i8, ptr %.206, i64 %.229
  store i8 0, ptr %.239, align 1
  %.243 = call i32 @limits.is_full(ptr nonnull %.239, ptr nonnull %excinfo.4, ptr %.232)
  %.244 = load ptr, ptr %excinfo.4, align 8
  %.253 = load i8, ptr %.239, align 1
  %.256 = icmp eq i8 %.253, 0
  br i1 %.256, label %B262.endif.thread, label %B262.endif

B334:                                             ; preds = %B262.endif, %B262.endif
  %.280 = getelementptr inbounds nuw i8, ptr %.232, i64 4
  %.282 = load i32, ptr %.280, align 4
  %.283.not = icmp eq i32 %.282, 0
  br i1 %.283.not, label %B464, label %B348

B348:                                             ; preds = %B334
  store ptr null, ptr %.291, align 8
  %.295 = call i32 @journal.note(ptr nonnull %.291, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 2, i64 %arg.slot, i64 -1, i64 %number.2.0, i64 -1)
  switch i32 %.295, label %B348.if.if [
    i32 -2, label %B348.endif
    i32 0, label %B348.endif
  ], !prof !0

B464:                                             ; preds = %B334
  store ptr null, ptr %.354, align 8
  %.358 = call i32 @journal.note(ptr nonnull %.354, ptr nonnull %excinfo.7, ptr nonnull %arg.run, i64 3, i64 %arg.slot, i64 -1, i64 %number.2.0, i64 -1)
  switch i32 %.358, label %B464.if.if [
    i32 -2, label %B464.endif
    i32 0, label %B464.endif
  ], !prof !0

B600:                                             ; preds = %B464.endif.endif
  store i8 0, ptr %.424, align 1
  %.428 = call i32 @limits.stands_still(ptr nonnull %.424, ptr nonnull %excinfo.9, ptr nonnull %arg.run)
  %.438 = load i8, ptr %.424, align 1
  %.441 = icmp eq i8 %.438, 0
  %. = select i1 %.441, i64 3, i64 4
  switch i32 %.428, label %B600.endif.if.if [
    i32 -2, label %B656
    i32 0, label %B656
  ], !prof !0

common.ret:                                       ; preds = %B868.if.if, %B778.endif.if.if, %B692.if.if, %B658.if.if, %B600.endif.if.if, %B464.endif.if.if, %B464.if.if, %B348.endif.if.if, %B348.endif.endif, %B348.if.if, %B262.endif.if.if, %B228.endif.if.if, %B0.endif.if.if, %B0.if.if, %B924, %B656
  %common.ret.op = phi i32 [ 0, %B656 ], [ 0, %B924 ], [ %.96, %B0.if.if ], [ %.132, %B0.endif.if.if ], [ %.168, %B228.endif.if.if ], [ %.243, %B262.endif.if.if ], [ %.295, %B348.if.if ], [ 0, %B348.endif.endif ], [ %.324, %B348.endif.if.if ], [ %.358, %B464.if.if ], [ %.386, %B464.endif.if.if ], [ %.428, %B600.endif.if.if ], [ %.484, %B658.if.if ], [ %.514, %B692.if.if ], [ %.619, %B778.endif.if.if ], [ %.668, %B868.if.if ]
  ret i32 %common.ret.op

B656:                                             ; preds = %B464.endif.endif, %B600, %B600
  %"$phi656.0.2.0" = phi i64 [ %., %B600 ], [ 3, %B464.endif.endif ], [ %., %B600 ]
  store i64 %"$phi656.0.2.0", ptr %retptr, align 8
  br label %common.ret

B658:                                             ; preds = %B262.endif.thread, %B262.endif.thread
  store ptr null, ptr %.480, align 8
  %.484 = call i32 @limits.take(ptr nonnull %.480, ptr nonnull %excinfo.10, ptr nonnull %arg.run, i64 %arg.slot, i64 %number.2.0)
  switch i32 %.484, label %B658.if.if [
    i32 -2, label %B692
    i32 0, label %B692
  ], !prof !0

B692:                                             ; preds = %B228.endif, %B228.endif, %B658, %B658
  store i64 0, ptr %.510, align 8
  %.514 = call i32 @limits.limit_after(ptr nonnull %.510, ptr nonnull %excinfo.11, ptr %arg.run, ptr %.87, i64 %.106, i64 %number.2.0)
  switch i32 %.514, label %B692.if.if [
    i32 -2, label %B692.endif
    i32 0, label %B692.endif
  ], !prof !0

B752:                                             ; preds = %B692.endif, %B0.endif.endif
  %.549 = getelementptr inbounds nuw i8, ptr %.44, i64 100
  %.551 = load i16, ptr %.549, align 2
  %.553 = icmp sgt i16 %.551, 0
  br i1 %.553, label %B778.preheader, label %B924

B778.preheader:                                   ; preds = %B752
  %.564 = getelementptr i8, ptr %arg.run, i64 720
  %.566 = load i64, ptr %.564, align 8, !invariant.load !1
  %.567 = inttoptr i64 %.566 to ptr
  %.577 = getelementptr i8, ptr %arg.run, i64 1904
  %.579 = load i64, ptr %.577, align 8, !invariant.load !1
  %.601 = mul i64 %.579, %arg.slot
  br label %B778

B778:                                             ; preds = %B902, %B778.preheader
  %place.2.0 = phi i64 [ %place.3.1, %B902 ], [ 0, %B778.preheader ]
  %.602 = add i64 %.601, %place.2.0
  %.603 = shl nsw i64 %.602, 2
  %.606 = getelementptr inbounds i8, ptr %.567, i64 %.603
  %.608 = load i32, ptr %.606, align 4
  %.614 = sext i32 %.608 to i64
  store i8 0, ptr %.615, align 1
  %.619 = call i32 @limits.applies(ptr nonnull %.615, ptr nonnull %excinfo.12, ptr %arg.run, ptr %.87, i64 %.106, i64 %.614)
  %.620 = load ptr, ptr %excinfo.12, align 8
  %.629 = load i8, ptr %.615, align 1
  %.632 = icmp eq i8 %.629, 0
  br i1 %.632, label %B778.endif.thread, label %B778.endif

B856:                                             ; preds = %B778.endif, %B778.endif
  %.650 = add nsw i64 %place.2.0, 1
  br label %B902

B868:                                             ; preds = %B778.endif.thread, %B778.endif.thread
  store ptr null, ptr %.664, align 8
  %.668 = call i32 @limits.give_back(ptr nonnull %.664, ptr nonnull %excinfo.13, ptr nonnull %arg.run, i64 %arg.slot, i64 %place.2.0)
  switch i32 %.668, label %B868.if.if [
    i32 -2, label %B902
    i32 0, label %B902
  ], !prof !0

B902:                                             ; preds = %B868, %B868, %B856
  %place.3.1 = phi i64 [ %.650, %B856 ], [ %place.2.0, %B868 ], [ %place.2.0, %B868 ]
  %.697 = load i16, ptr %.549, align 2
  %.699 = sext i16 %.697 to i64
  %.700 = icmp slt i64 %place.3.1, %.699
  br i1 %.700, label %B778, label %B924

B924:                                             ; preds = %B902, %B752
  store i64 1, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  store i64 0, ptr %.128, align 8
  %.132 = call i32 @limits.limit_after(ptr nonnull %.128, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr %.87, i64 %.106, i64 -1)
  switch i32 %.132, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

B0.if.if:                                         ; preds = %B0
  %.104 = icmp sgt i32 %.96, 0
  %.97 = load ptr, ptr %excinfo.1, align 8
  %.105 = select i1 %.104, ptr %.97, ptr undef
  store ptr %.105, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.142 = load i64, ptr %.128, align 8
  %.155.not = icmp eq i64 %.142, -1
  br i1 %.155.not, label %B752, label %B228.preheader

B228.preheader:                                   ; preds = %B0.endif.endif
  %.203 = getelementptr i8, ptr %arg.run, i64 648
  br label %B228

B0.endif.if.if:                                   ; preds = %B0.endif
  %.140 = icmp sgt i32 %.132, 0
  %.133 = load ptr, ptr %excinfo.2, align 8
  %.141 = select i1 %.140, ptr %.133, ptr undef
  store ptr %.141, ptr %excinfo, align 8
  br label %common.ret

B228.endif:                                       ; preds = %B228
  switch i32 %.168, label %B228.endif.if.if [
    i32 -2, label %B692
    i32 0, label %B692
  ], !prof !0

B228.endif.thread:                                ; preds = %B228
  switch i32 %.168, label %B228.endif.if.if [
    i32 -2, label %B262
    i32 0, label %B262
  ], !prof !0

B228.endif.if.if:                                 ; preds = %B228.endif.thread, %B228.endif
  %.176.le = icmp sgt i32 %.168, 0
  %.177.le = select i1 %.176.le, ptr %.169, ptr undef
  store ptr %.177.le, ptr %excinfo, align 8
  br label %common.ret

B262.endif:                                       ; preds = %B262
  %.251.le = icmp sgt i32 %.243, 0
  %.252.le120 = select i1 %.251.le, ptr %.244, ptr undef
  switch i32 %.243, label %B262.endif.if.if [
    i32 -2, label %B334
    i32 0, label %B334
  ], !prof !0

B262.endif.thread:                                ; preds = %B262
  switch i32 %.243, label %B262.endif.if.if.loopexit [
    i32 -2, label %B658
    i32 0, label %B658
  ], !prof !0

B262.endif.if.if.loopexit:                        ; preds = %B262.endif.thread
  %.251.le124 = icmp sgt i32 %.243, 0
  %.252.le = select i1 %.251.le124, ptr %.244, ptr undef
  br label %B262.endif.if.if

B262.endif.if.if:                                 ; preds = %B262.endif.if.if.loopexit, %B262.endif
  %.25298 = phi ptr [ %.252.le, %B262.endif.if.if.loopexit ], [ %.252.le120, %B262.endif ]
  store ptr %.25298, ptr %excinfo, align 8
  br label %common.ret

B348.endif:                                       ; preds = %B348, %B348
  store ptr null, ptr %.320, align 8
  %.324 = call i32 @tokens.end(ptr nonnull %.320, ptr nonnull %excinfo.6, ptr nonnull %arg.run, i64 %arg.slot)
  switch i32 %.324, label %B348.endif.if.if [
    i32 -2, label %B348.endif.endif
    i32 0, label %B348.endif.endif
  ], !prof !0

B348.if.if:                                       ; preds = %B348
  %.303 = icmp sgt i32 %.295, 0
  %.296 = load ptr, ptr %excinfo.5, align 8
  %.304 = select i1 %.303, ptr %.296, ptr undef
  store ptr %.304, ptr %excinfo, align 8
  br label %common.ret

B348.endif.endif:                                 ; preds = %B348.endif, %B348.endif
  store i64 3, ptr %retptr, align 8
  br label %common.ret

B348.endif.if.if:                                 ; preds = %B348.endif
  %.332 = icmp sgt i32 %.324, 0
  %.325 = load ptr, ptr %excinfo.6, align 8
  %.333 = select i1 %.332, ptr %.325, ptr undef
  store ptr %.333, ptr %excinfo, align 8
  br label %common.ret

B464.endif:                                       ; preds = %B464, %B464
  store ptr null, ptr %.382, align 8
  %.386 = call i32 @limits.wait_outside(ptr nonnull %.382, ptr nonnull %excinfo.8, ptr nonnull %arg.run, i64 %arg.slot, i64 %number.2.0)
  switch i32 %.386, label %B464.endif.if.if [
    i32 -2, label %B464.endif.endif
    i32 0, label %B464.endif.endif
  ], !prof !0

B464.if.if:                                       ; preds = %B464
  %.366 = icmp sgt i32 %.358, 0
  %.359 = load ptr, ptr %excinfo.7, align 8
  %.367 = select i1 %.366, ptr %.359, ptr undef
  store ptr %.367, ptr %excinfo, align 8
  br label %common.ret

B464.endif.endif:                                 ; preds = %B464.endif, %B464.endif
  %.411 = getelementptr inbounds nuw i8, ptr %.232, i64 12
  %.413 = load i32, ptr %.411, align 4
  %.415 = getelementptr inbounds nuw i8, ptr %.232, i64 16
  %.417 = load i32, ptr %.415, align 4
  %.420.not = icmp sgt i32 %.413, %.417
  br i1 %.420.not, label %B656, label %B600

B464.endif.if.if:                                 ; preds = %B464.endif
  %.394 = icmp sgt i32 %.386, 0
  %.387 = load ptr, ptr %excinfo.8, align 8
  %.395 = select i1 %.394, ptr %.387, ptr undef
  store ptr %.395, ptr %excinfo, align 8
  br label %common.ret

B600.endif.if.if:                                 ; preds = %B600
  %.436 = icmp sgt i32 %.428, 0
  %.429 = load ptr, ptr %excinfo.9, align 8
  %.437 = select i1 %.436, ptr %.429, ptr undef
  store ptr %.437, ptr %excinfo, align 8
  br label %common.ret

B658.if.if:                                       ; preds = %B658
  %.492 = icmp sgt i32 %.484, 0
  %.485 = load ptr, ptr %excinfo.10, align 8
  %.493 = select i1 %.492, ptr %.485, ptr undef
  store ptr %.493, ptr %excinfo, align 8
  br label %common.ret

B692.endif:                                       ; preds = %B692, %B692
  %.524 = load i64, ptr %.510, align 8
  %.536.not = icmp eq i64 %.524, -1
  br i1 %.536.not, label %B752, label %B228

B692.if.if:                                       ; preds = %B692
  %.522 = icmp sgt i32 %.514, 0
  %.515 = load ptr, ptr %excinfo.11, align 8
  %.523 = select i1 %.522, ptr %.515, ptr undef
  store ptr %.523, ptr %excinfo, align 8
  br label %common.ret

B778.endif:                                       ; preds = %B778
  switch i32 %.619, label %B778.endif.if.if [
    i32 -2, label %B856
    i32 0, label %B856
  ], !prof !0

B778.endif.thread:                                ; preds = %B778
  switch i32 %.619, label %B778.endif.if.if [
    i32 -2, label %B868
    i32 0, label %B868
  ], !prof !0

B778.endif.if.if:                                 ; preds = %B778.endif.thread, %B778.endif
  %.627.le = icmp sgt i32 %.619, 0
  %.628.le = select i1 %.627.le, ptr %.620, ptr undef
  store ptr %.628.le, ptr %excinfo, align 8
  br label %common.ret

B868.if.if:                                       ; preds = %B868
  %.676 = icmp sgt i32 %.668, 0
  %.669 = load ptr, ptr %excinfo.13, align 8
  %.677 = select i1 %.676, ptr %.669, ptr undef
  store ptr %.677, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @tokens.team_limit(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.item) #3 {
B0:
  %.11 = getelementptr inbounds nuw i8, ptr %arg.item, i64 56
  %.13 = load i32, ptr %.11, align 4
  %.15 = icmp eq i32 %.13, -1
  br i1 %.15, label %B110, label %B50

B50:                                              ; preds = %B0
  %.14 = sext i32 %.13 to i64
  %.30 = getelementptr i8, ptr %arg.run, i64 592
  %.32 = load i64, ptr %.30, align 8, !invariant.load !1
  %.33 = inttoptr i64 %.32 to ptr
  %.64 = mul nsw i64 %.14, 88
  %.67 = getelementptr inbounds i8, ptr %.33, i64 %.64
  %.69 = getelementptr inbounds nuw i8, ptr %.67, i64 12
  %.71 = load i32, ptr %.69, align 4
  %.72 = sext i32 %.71 to i64
  br label %B110

B110:                                             ; preds = %B50, %B0
  %"$phi110.0.2.0" = phi i64 [ %.72, %B50 ], [ -1, %B0 ]
  store i64 %"$phi110.0.2.0", ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @limits.wait_outside(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.number) #3 {
B0:
  %.180 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.18 = getelementptr i8, ptr %arg.run, i64 712
  %.20 = load i64, ptr %.18, align 8, !invariant.load !1
  %.21 = inttoptr i64 %.20 to ptr
  %.44 = mul nsw i64 %arg.slot, 104
  %.47 = getelementptr inbounds i8, ptr %.21, i64 %.44
  %.54 = getelementptr i8, ptr %arg.run, i64 648
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.80 = mul nsw i64 %arg.number, 36
  %.83 = getelementptr inbounds i8, ptr %.57, i64 %.80
  %.89 = trunc i64 %arg.number to i32
  %.90 = getelementptr inbounds nuw i8, ptr %.47, i64 80
  store i32 %.89, ptr %.90, align 4
  %.94 = getelementptr inbounds nuw i8, ptr %.47, i64 88
  store i32 -1, ptr %.94, align 4
  %.98 = getelementptr inbounds nuw i8, ptr %.83, i64 20
  %.100 = load i32, ptr %.98, align 4
  %.102 = icmp eq i32 %.100, 0
  br i1 %.102, label %B150, label %B166

B150:                                             ; preds = %B0
  %.106 = trunc i64 %arg.slot to i32
  %.107 = getelementptr inbounds nuw i8, ptr %.83, i64 24
  store i32 %.106, ptr %.107, align 4
  br label %B228

B166:                                             ; preds = %B0
  %.136 = getelementptr inbounds nuw i8, ptr %.83, i64 28
  %.138 = load i32, ptr %.136, align 4
  %.139 = sext i32 %.138 to i64
  %.146 = mul nsw i64 %.139, 104
  %.149 = getelementptr inbounds i8, ptr %.21, i64 %.146
  %.152 = trunc i64 %arg.slot to i32
  %.153 = getelementptr inbounds nuw i8, ptr %.149, i64 88
  store i32 %.152, ptr %.153, align 4
  %.166.pre = load i32, ptr %.98, align 4
  %0 = add i32 %.166.pre, 1
  br label %B228

B228:                                             ; preds = %B166, %B150
  %.159.pre-phi = phi i32 [ %.152, %B166 ], [ %.106, %B150 ]
  %.166 = phi i32 [ %0, %B166 ], [ 1, %B150 ]
  %.160 = getelementptr inbounds nuw i8, ptr %.83, i64 28
  store i32 %.159.pre-phi, ptr %.160, align 4
  store i32 %.166, ptr %.98, align 4
  store ptr null, ptr %.180, align 8
  %.184 = call i32 @limits.count_stuck(ptr nonnull %.180, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot, i64 %arg.number, i64 1)
  switch i32 %.184, label %B228.if.if [
    i32 -2, label %B228.endif
    i32 0, label %B228.endif
  ], !prof !0

common.ret:                                       ; preds = %B228.if.if, %B228.endif
  %common.ret.op = phi i32 [ 0, %B228.endif ], [ %.184, %B228.if.if ]
  ret i32 %common.ret.op

B228.endif:                                       ; preds = %B228, %B228
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B228.if.if:                                       ; preds = %B228
  %.192 = icmp sgt i32 %.184, 0
  %.185 = load ptr, ptr %excinfo.1, align 8
  %.193 = select i1 %.192, ptr %.185, ptr undef
  store ptr %.193, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @limits.stands_still(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #4 {
B0.endif:
  %.479 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.12 = getelementptr i8, ptr %arg.run, i64 648
  %.14 = load i64, ptr %.12, align 8, !invariant.load !1
  %.15 = inttoptr i64 %.14 to ptr
  %.19 = getelementptr i8, ptr %arg.run, i64 1240
  %.21 = load i64, ptr %.19, align 8, !invariant.load !1
  %.74 = icmp sgt i64 %.21, 0
  br i1 %.74, label %B116, label %B492

B242.endif.us:                                    ; preds = %B116, %B334.B488_crit_edge.us
  br label %B336.us

B336.us:                                          ; preds = %B493.us, %B242.endif.us
  %standing.4.1139.us = phi i1 [ false, %B242.endif.us ], [ %standing.5.2.us, %B493.us ]
  %changed.3.1138.us = phi i1 [ false, %B242.endif.us ], [ %changed.4.2.us, %B493.us ]
  %.394134136.us = phi i64 [ 0, %B242.endif.us ], [ %.401.us, %B493.us ]
  %.401.us = add nuw nsw i64 %.394134136.us, 1
  %.464.us = mul nuw nsw i64 %.394134136.us, 36
  %.467.us = getelementptr inbounds nuw i8, ptr %.15, i64 %.464.us
  %.469.us = getelementptr inbounds nuw i8, ptr %.467.us, i64 32
  %.471.us = load i32, ptr %.469.us, align 4
  %.472.not.us = icmp eq i32 %.471.us, 0
  br i1 %.472.not.us, label %B390.us, label %B493.us

B390.us:                                          ; preds = %B336.us
  store i8 0, ptr %.479, align 1
  %.483.us = call i32 @limits.can_move(ptr nonnull %.479, ptr nonnull %excinfo.1, ptr %arg.run, i64 %.394134136.us)
  %.484.us = load ptr, ptr %excinfo.1, align 8
  %.493.us = load i8, ptr %.479, align 1
  %.496.us = icmp eq i8 %.493.us, 0
  br i1 %.496.us, label %B390.endif.thread.us, label %B390.endif.us

B390.endif.us:                                    ; preds = %B390.us
  switch i32 %.483.us, label %B390.endif.if.if [
    i32 -2, label %B422.us
    i32 0, label %B422.us
  ], !prof !0

B422.us:                                          ; preds = %B390.endif.us, %B390.endif.us
  store i32 1, ptr %.469.us, align 4
  br label %B493.us

B390.endif.thread.us:                             ; preds = %B390.us
  switch i32 %.483.us, label %B390.endif.if.if [
    i32 -2, label %B493.us
    i32 0, label %B493.us
  ], !prof !0

B493.us:                                          ; preds = %B390.endif.thread.us, %B390.endif.thread.us, %B422.us, %B336.us
  %standing.5.2.us = phi i1 [ %standing.4.1139.us, %B422.us ], [ %standing.4.1139.us, %B336.us ], [ true, %B390.endif.thread.us ], [ true, %B390.endif.thread.us ]
  %changed.4.2.us = phi i1 [ true, %B422.us ], [ %changed.3.1138.us, %B336.us ], [ %changed.3.1138.us, %B390.endif.thread.us ], [ %changed.3.1138.us, %B390.endif.thread.us ]
  %exitcond153.not = icmp eq i64 %.21, %.401.us
  br i1 %exitcond153.not, label %B334.B488_crit_edge.us, label %B336.us

B334.B488_crit_edge.us:                           ; preds = %B493.us
  br i1 %changed.4.2.us, label %B242.endif.us, label %B492.loopexit

B116:                                             ; preds = %B116, %B0.endif
  %.124127129 = phi i64 [ %.131, %B116 ], [ 0, %B0.endif ]
  %.131 = add nuw nsw i64 %.124127129, 1
  %.186 = mul nuw nsw i64 %.124127129, 36
  %.189 = getelementptr inbounds nuw i8, ptr %.15, i64 %.186
  %.191 = getelementptr inbounds nuw i8, ptr %.189, i64 20
  %.193 = load i32, ptr %.191, align 4
  %.195 = icmp eq i32 %.193, 0
  %.231 = zext i1 %.195 to i32
  %.232 = getelementptr inbounds nuw i8, ptr %.189, i64 32
  store i32 %.231, ptr %.232, align 4
  %exitcond.not = icmp eq i64 %.21, %.131
  br i1 %exitcond.not, label %B242.endif.us, label %B116

common.ret:                                       ; preds = %B390.endif.if.if, %B492
  %common.ret.op = phi i32 [ 0, %B492 ], [ %.483.us, %B390.endif.if.if ]
  ret i32 %common.ret.op

B492.loopexit:                                    ; preds = %B334.B488_crit_edge.us
  %0 = zext i1 %standing.5.2.us to i8
  br label %B492

B492:                                             ; preds = %B492.loopexit, %B0.endif
  %.us-phi147 = phi i8 [ %0, %B492.loopexit ], [ 0, %B0.endif ]
  store i8 %.us-phi147, ptr %retptr, align 1
  br label %common.ret

B390.endif.if.if:                                 ; preds = %B390.endif.thread.us, %B390.endif.us
  %.491.le = icmp sgt i32 %.483.us, 0
  %.492.le = select i1 %.491.le, ptr %.484.us, ptr undef
  store ptr %.492.le, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @limits.can_move(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.number) #3 {
B0:
  %.15 = getelementptr i8, ptr %arg.run, i64 648
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.number, 36
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.46 = getelementptr inbounds nuw i8, ptr %.44, i64 12
  %.48 = load i32, ptr %.46, align 4
  %.85 = getelementptr inbounds nuw i8, ptr %.44, i64 16
  %.87 = load i32, ptr %.85, align 4
  %.88 = icmp sgt i32 %.48, %.87
  br i1 %.88, label %common.ret, label %B116.endif

common.ret:                                       ; preds = %B116.endif, %B314, %B256, %B0
  %.sink = phi i8 [ 1, %B256 ], [ 1, %B0 ], [ 0, %B314 ], [ 0, %B116.endif ]
  store i8 %.sink, ptr %retptr, align 1
  ret i32 0

B200:                                             ; preds = %B200.lr.ph, %B314
  %.2148587 = phi i64 [ 0, %B200.lr.ph ], [ %.221, %B314 ]
  %.221 = add nuw nsw i64 %.2148587, 1
  %.292 = add i64 %.291, %.2148587
  %.293 = shl nsw i64 %.292, 3
  %.296 = getelementptr inbounds i8, ptr %.257, i64 %.293
  %.298 = load i64, ptr %.296, align 8
  %.301 = icmp sgt i64 %.298, 0
  br i1 %.301, label %B256, label %B314

B256:                                             ; preds = %B200
  %.334 = mul nuw nsw i64 %.2148587, 36
  %.337 = getelementptr inbounds nuw i8, ptr %.18, i64 %.334
  %.341 = getelementptr inbounds nuw i8, ptr %.337, i64 32
  %.343 = load i32, ptr %.341, align 4
  %.344.not = icmp eq i32 %.343, 0
  br i1 %.344.not, label %B314, label %common.ret

B314:                                             ; preds = %B256, %B200
  %exitcond.not = icmp eq i64 %.221, %.24
  br i1 %exitcond.not, label %common.ret, label %B200

B116.endif:                                       ; preds = %B0
  %.22 = getelementptr i8, ptr %arg.run, i64 1240
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.20886.not = icmp slt i64 %.24, 1
  br i1 %.20886.not, label %common.ret, label %B200.lr.ph

B200.lr.ph:                                       ; preds = %B116.endif
  %.254 = getelementptr i8, ptr %arg.run, i64 672
  %.256 = load i64, ptr %.254, align 8, !invariant.load !1
  %.257 = inttoptr i64 %.256 to ptr
  %.267 = getelementptr i8, ptr %arg.run, i64 1856
  %.269 = load i64, ptr %.267, align 8, !invariant.load !1
  %.291 = mul i64 %.269, %arg.number
  br label %B200
}

; Function Attrs: alwaysinline
define internal i32 @limits.applies(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.step, i64 %arg.team_limit, i64 %arg.number) #3 {
B0:
  %.15 = icmp eq i64 %arg.number, %arg.team_limit
  br i1 %.15, label %common.ret, label %B20.endif

common.ret:                                       ; preds = %B74, %B72, %B0
  %.sink = phi i8 [ 1, %B74 ], [ 1, %B0 ], [ 0, %B72 ]
  store i8 %.sink, ptr %retptr, align 1
  ret i32 0

B72:                                              ; preds = %B20.endif, %B74
  %.12355 = phi i32 [ %.130, %B74 ], [ %.29, %B20.endif ]
  %.11654 = phi i32 [ %.126, %B74 ], [ %..72, %B20.endif ]
  %.117 = icmp sgt i32 %.11654, 0
  br i1 %.117, label %B74, label %common.ret

B74:                                              ; preds = %B72
  %.126 = add nsw i32 %.11654, -1
  %.130 = add i32 %.12355, 1
  %.162 = load i64, ptr %.160, align 8, !invariant.load !1
  %.163 = inttoptr i64 %.162 to ptr
  %.179 = sext i32 %.12355 to i64
  %.186 = shl nsw i64 %.179, 3
  %.189 = getelementptr inbounds i8, ptr %.163, i64 %.186
  %.191 = load i64, ptr %.189, align 8
  %.193 = icmp eq i64 %.191, %arg.number
  br i1 %.193, label %common.ret, label %B72

B20.endif:                                        ; preds = %B0
  %.27 = getelementptr inbounds nuw i8, ptr %arg.step, i64 80
  %.29 = load i32, ptr %.27, align 4
  %.31 = getelementptr inbounds nuw i8, ptr %arg.step, i64 84
  %.33 = load i32, ptr %.31, align 4
  %.72 = sub i32 %.33, %.29
  %..72 = call i32 @llvm.smax.i32(i32 %.72, i32 0)
  %.160 = getelementptr i8, ptr %arg.run, i64 304
  br label %B72
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @delay.begin_delay(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.79 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.106 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.173 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.206 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.10 = getelementptr i8, ptr %arg.run, i64 712
  %.12 = load i64, ptr %.10, align 8, !invariant.load !1
  %.13 = inttoptr i64 %.12 to ptr
  %.35 = mul nsw i64 %arg.slot, 104
  %.38 = getelementptr inbounds i8, ptr %.13, i64 %.35
  %.44 = getelementptr i8, ptr %arg.run, i64 248
  %.46 = load i64, ptr %.44, align 8, !invariant.load !1
  %.47 = inttoptr i64 %.46 to ptr
  %.63 = getelementptr inbounds nuw i8, ptr %.38, i64 36
  %.65 = load i32, ptr %.63, align 4
  %.66 = sext i32 %.65 to i64
  %.73 = mul nsw i64 %.66, 144
  %.76 = getelementptr inbounds i8, ptr %.47, i64 %.73
  store i64 0, ptr %.79, align 8
  %.83 = call i32 @choices.length_of(ptr nonnull %.79, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot)
  %.93 = load i64, ptr %.79, align 8
  switch i32 %.83, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  store ptr null, ptr %.106, align 8
  %.110 = call i32 @journal.note(ptr nonnull %.106, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 8, i64 %arg.slot, i64 -1, i64 -1, i64 %.93)
  switch i32 %.110, label %B0.endif.if.if [
    i32 -2, label %B0.endif.endif
    i32 0, label %B0.endif.endif
  ], !prof !0

common.ret:                                       ; preds = %B0.endif.endif.endif.if.if, %B0.endif.endif.endif.endif, %B0.endif.endif.if.if, %B0.endif.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.83, %B0.if.if ], [ %.110, %B0.endif.if.if ], [ %.177, %B0.endif.endif.if.if ], [ 0, %B0.endif.endif.endif.endif ], [ %.210, %B0.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.91 = icmp sgt i32 %.83, 0
  %.84 = load ptr, ptr %excinfo.1, align 8
  %.92 = select i1 %.91, ptr %.84, ptr undef
  store ptr %.92, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif, %B0.endif
  %.136 = getelementptr i8, ptr %arg.run, i64 576
  %.138 = load i64, ptr %.136, align 8, !invariant.load !1
  %.139 = inttoptr i64 %.138 to ptr
  %.155 = getelementptr inbounds nuw i8, ptr %.76, i64 16
  %.157 = load i32, ptr %.155, align 4
  %.158 = sext i32 %.157 to i64
  %.165 = shl nsw i64 %.158, 3
  %.168 = getelementptr inbounds i8, ptr %.139, i64 %.165
  %.172 = load i64, ptr %.168, align 8
  store i64 0, ptr %.173, align 8
  %.177 = call i32 @hours.after(ptr nonnull %.173, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %.93, i64 %.172)
  switch i32 %.177, label %B0.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif
    i32 0, label %B0.endif.endif.endif
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif
  %.118 = icmp sgt i32 %.110, 0
  %.111 = load ptr, ptr %excinfo.2, align 8
  %.119 = select i1 %.118, ptr %.111, ptr undef
  store ptr %.119, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif, %B0.endif.endif
  %.187 = load i64, ptr %.173, align 8
  %.197 = getelementptr inbounds nuw i8, ptr %.38, i64 32
  %.199 = load i32, ptr %.197, align 4
  %.200 = sext i32 %.199 to i64
  %.201 = add nsw i64 %.200, 2199023255552
  %.202 = getelementptr inbounds nuw i8, ptr %.38, i64 60
  %.204 = load i32, ptr %.202, align 4
  %.205 = sext i32 %.204 to i64
  store ptr null, ptr %.206, align 8
  %.210 = call i32 @events.schedule(ptr nonnull %.206, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.187, i64 %.201, i64 %arg.slot, i64 %.205)
  switch i32 %.210, label %B0.endif.endif.endif.if.if [
    i32 -2, label %B0.endif.endif.endif.endif
    i32 0, label %B0.endif.endif.endif.endif
  ], !prof !0

B0.endif.endif.if.if:                             ; preds = %B0.endif.endif
  %.185 = icmp sgt i32 %.177, 0
  %.178 = load ptr, ptr %excinfo.3, align 8
  %.186 = select i1 %.185, ptr %.178, ptr undef
  store ptr %.186, ptr %excinfo, align 8
  br label %common.ret

B0.endif.endif.endif.endif:                       ; preds = %B0.endif.endif.endif, %B0.endif.endif.endif
  store i64 3, ptr %retptr, align 8
  br label %common.ret

B0.endif.endif.endif.if.if:                       ; preds = %B0.endif.endif.endif
  %.218 = icmp sgt i32 %.210, 0
  %.211 = load ptr, ptr %excinfo.4, align 8
  %.219 = select i1 %.218, ptr %.211, ptr undef
  store ptr %.219, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @choices.length_of(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #3 {
B0:
  %.138 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.181 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.54 = getelementptr i8, ptr %arg.run, i64 248
  %.56 = load i64, ptr %.54, align 8, !invariant.load !1
  %.57 = inttoptr i64 %.56 to ptr
  %.74 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.76 = load i32, ptr %.74, align 4
  %.77 = sext i32 %.76 to i64
  %.84 = mul nsw i64 %.77, 144
  %.87 = getelementptr inbounds i8, ptr %.57, i64 %.84
  %.93 = getelementptr inbounds nuw i8, ptr %.87, i64 24
  %.95 = load i32, ptr %.93, align 4
  %.100 = sext i32 %.95 to i64
  %.104 = load i8, ptr @switch.cases, align 1
  %.105.not = icmp eq i8 %.104, 0
  br i1 %.105.not, label %B230, label %B140

B140:                                             ; preds = %B0
  %.112 = getelementptr inbounds nuw i8, ptr %.87, i64 108
  %.114 = load i32, ptr %.112, align 4
  %.116 = getelementptr inbounds nuw i8, ptr %.87, i64 112
  %.118 = load i32, ptr %.116, align 4
  %.119 = icmp slt i32 %.114, %.118
  br i1 %.119, label %B172, label %B230

B172:                                             ; preds = %B140
  %.134 = sext i32 %.114 to i64
  %.135 = sext i32 %.118 to i64
  store i64 0, ptr %.138, align 8
  %.142 = call i32 @conditions.row_of_case(ptr nonnull %.138, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.slot, i64 %.134, i64 %.135, i64 %.100)
  %.152 = load i64, ptr %.138, align 8
  switch i32 %.142, label %B172.if.if [
    i32 -2, label %B230
    i32 0, label %B230
  ], !prof !0

B230:                                             ; preds = %B172, %B172, %B140, %B0
  %row.2.0 = phi i64 [ %.100, %B0 ], [ %.100, %B140 ], [ %.152, %B172 ], [ %.152, %B172 ]
  store i64 0, ptr %.181, align 8
  %.185 = call i32 @choices.draw_of_step(ptr nonnull %.181, ptr nonnull %excinfo.2, ptr nonnull %arg.run, ptr nonnull %.44, i64 0, i64 %row.2.0)
  switch i32 %.185, label %B230.if.if [
    i32 -2, label %B230.endif
    i32 0, label %B230.endif
  ], !prof !0

common.ret:                                       ; preds = %B230.if.if, %B230.endif, %B172.if.if
  %common.ret.op = phi i32 [ %.142, %B172.if.if ], [ 0, %B230.endif ], [ %.185, %B230.if.if ]
  ret i32 %common.ret.op

B172.if.if:                                       ; preds = %B172
  %.150 = icmp sgt i32 %.142, 0
  %.143 = load ptr, ptr %excinfo.1, align 8
  %.151 = select i1 %.150, ptr %.143, ptr undef
  store ptr %.151, ptr %excinfo, align 8
  br label %common.ret

B230.endif:                                       ; preds = %B230, %B230
  %.195 = load i64, ptr %.181, align 8
  store i64 %.195, ptr %retptr, align 8
  br label %common.ret

B230.if.if:                                       ; preds = %B230
  %.193 = icmp sgt i32 %.185, 0
  %.186 = load ptr, ptr %excinfo.2, align 8
  %.194 = select i1 %.193, ptr %.186, ptr undef
  store ptr %.194, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @conditions.row_of_case(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot, i64 %arg.first, i64 %arg.last, i64 %arg.otherwise) #3 {
B0:
  %.15 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.103 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  store i64 0, ptr %.15, align 8
  %.19 = call i32 @conditions.case_of(ptr nonnull %.15, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.slot, i64 %arg.first, i64 %arg.last)
  %.29 = load i64, ptr %.15, align 8
  switch i32 %.19, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B66:                                              ; preds = %B0.endif
  %.65 = getelementptr i8, ptr %arg.run, i64 552
  %.67 = load i64, ptr %.65, align 8, !invariant.load !1
  %.68 = inttoptr i64 %.67 to ptr
  %.93 = shl nsw i64 %.29, 4
  %.96 = getelementptr inbounds i8, ptr %.68, i64 %.93
  %.100 = getelementptr inbounds nuw i8, ptr %.96, i64 8
  %.102 = load double, ptr %.100, align 8
  store i64 0, ptr %.103, align 8
  %.107 = call i32 @ol_int.impl(ptr nonnull %.103, ptr nonnull %excinfo.2, double %.102)
  %.117 = load i64, ptr %.103, align 8
  switch i32 %.107, label %B66.if.if [
    i32 -2, label %B142
    i32 0, label %B142
  ], !prof !0

common.ret:                                       ; preds = %B66.if.if, %B0.if.if, %B142
  %common.ret.op = phi i32 [ 0, %B142 ], [ %.19, %B0.if.if ], [ %.107, %B66.if.if ]
  ret i32 %common.ret.op

B142:                                             ; preds = %B0.endif, %B66, %B66
  %"$phi142.0.2.0" = phi i64 [ %arg.otherwise, %B0.endif ], [ %.117, %B66 ], [ %.117, %B66 ]
  store i64 %"$phi142.0.2.0", ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0, %B0
  %.45 = icmp eq i64 %.29, -1
  br i1 %.45, label %B142, label %B66

B0.if.if:                                         ; preds = %B0
  %.27 = icmp sgt i32 %.19, 0
  %.20 = load ptr, ptr %excinfo.1, align 8
  %.28 = select i1 %.27, ptr %.20, ptr undef
  store ptr %.28, ptr %excinfo, align 8
  br label %common.ret

B66.if.if:                                        ; preds = %B66
  %.115 = icmp sgt i32 %.107, 0
  %.108 = load ptr, ptr %excinfo.2, align 8
  %.116 = select i1 %.115, ptr %.108, ptr undef
  store ptr %.116, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @gate.table(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.slot) #4 {
B0:
  %.183 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.249 = alloca i64, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.276 = alloca ptr, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.319 = alloca ptr, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 712
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.41 = mul nsw i64 %arg.slot, 104
  %.44 = getelementptr inbounds i8, ptr %.18, i64 %.41
  %.51 = getelementptr i8, ptr %arg.run, i64 584
  %.53 = load i64, ptr %.51, align 8, !invariant.load !1
  %.54 = inttoptr i64 %.53 to ptr
  %.75 = getelementptr i8, ptr %arg.run, i64 248
  %.77 = load i64, ptr %.75, align 8, !invariant.load !1
  %.78 = inttoptr i64 %.77 to ptr
  %.94 = getelementptr inbounds nuw i8, ptr %.44, i64 36
  %.96 = load i32, ptr %.94, align 4
  %.97 = sext i32 %.96 to i64
  %.104 = mul nsw i64 %.97, 144
  %.107 = getelementptr inbounds i8, ptr %.78, i64 %.104
  %.109 = getelementptr inbounds nuw i8, ptr %.107, i64 16
  %.111 = load i32, ptr %.109, align 4
  %.112 = sext i32 %.111 to i64
  %.119 = shl nsw i64 %.112, 3
  %.122 = getelementptr inbounds i8, ptr %.54, i64 %.119
  %.126 = load i64, ptr %.122, align 8
  %.135 = getelementptr i8, ptr %arg.run, i64 664
  %.137 = load i64, ptr %.135, align 8, !invariant.load !1
  %.138 = inttoptr i64 %.137 to ptr
  %.161 = mul nsw i64 %.126, 120
  %.164 = getelementptr inbounds i8, ptr %.138, i64 %.161
  %.170 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  %.172 = load i64, ptr %.170, align 8
  %.173 = getelementptr inbounds nuw i8, ptr %.44, i64 16
  store i64 %.172, ptr %.173, align 8
  %.176 = getelementptr inbounds nuw i8, ptr %.44, i64 24
  store i64 0, ptr %.176, align 8
  store ptr null, ptr %.183, align 8
  %.187 = call i32 @journal.note(ptr nonnull %.183, ptr nonnull %excinfo.1, ptr %arg.run, i64 17, i64 %arg.slot, i64 -1, i64 %.126, i64 -1)
  switch i32 %.187, label %B0.if.if [
    i32 -2, label %B0.endif
    i32 0, label %B0.endif
  ], !prof !0

B406:                                             ; preds = %B0.endif
  %.226 = trunc i64 %arg.slot to i32
  store i32 %.226, ptr %.218, align 4
  %.233 = getelementptr inbounds nuw i8, ptr %.164, i64 44
  store i32 %.226, ptr %.233, align 4
  br label %B514

B436:                                             ; preds = %B0.endif
  %.242 = getelementptr inbounds nuw i8, ptr %.164, i64 32
  %.244 = load i32, ptr %.242, align 4
  %.246 = sext i32 %.244 to i64
  store i64 0, ptr %.249, align 8
  %.253 = call i32 @lanes.place_in.2(ptr nonnull %.249, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.246, ptr nonnull %.164, i64 %arg.slot)
  switch i32 %.253, label %B436.if.if [
    i32 -2, label %B436.endif
    i32 0, label %B436.endif
  ], !prof !0

B514:                                             ; preds = %B436.endif, %B436.endif, %B406
  %.304 = getelementptr inbounds nuw i8, ptr %.164, i64 36
  %.306 = load i32, ptr %.304, align 4
  %.308 = add i32 %.306, 1
  store i32 %.308, ptr %.304, align 4
  store ptr null, ptr %.319, align 8
  %.323 = call i32 @gate.open_if_full(ptr nonnull %.319, ptr nonnull %excinfo.4, ptr nonnull %arg.run, i64 %.126)
  switch i32 %.323, label %B514.if.if [
    i32 -2, label %B514.endif
    i32 0, label %B514.endif
  ], !prof !0

B0.endif:                                         ; preds = %B0, %B0
  %.210 = getelementptr inbounds nuw i8, ptr %.44, i64 84
  store i32 -1, ptr %.210, align 4
  %.214 = getelementptr inbounds nuw i8, ptr %.44, i64 88
  store i32 -1, ptr %.214, align 4
  %.218 = getelementptr inbounds nuw i8, ptr %.164, i64 40
  %.220 = load i32, ptr %.218, align 4
  %.222 = icmp eq i32 %.220, -1
  br i1 %.222, label %B406, label %B436

common.ret:                                       ; preds = %B514.if.if, %B514.endif, %B436.endif.if.if, %B436.if.if, %B0.if.if
  %common.ret.op = phi i32 [ %.187, %B0.if.if ], [ %.253, %B436.if.if ], [ %.280, %B436.endif.if.if ], [ 0, %B514.endif ], [ %.323, %B514.if.if ]
  ret i32 %common.ret.op

B0.if.if:                                         ; preds = %B0
  %.195 = icmp sgt i32 %.187, 0
  %.188 = load ptr, ptr %excinfo.1, align 8
  %.196 = select i1 %.195, ptr %.188, ptr undef
  store ptr %.196, ptr %excinfo, align 8
  br label %common.ret

B436.endif:                                       ; preds = %B436, %B436
  %.263 = load i64, ptr %.249, align 8
  store ptr null, ptr %.276, align 8
  %.280 = call i32 @lanes.link.2(ptr nonnull %.276, ptr nonnull %excinfo.3, ptr nonnull %arg.run, ptr nonnull %.164, i64 %arg.slot, i64 %.263)
  switch i32 %.280, label %B436.endif.if.if [
    i32 -2, label %B514
    i32 0, label %B514
  ], !prof !0

B436.if.if:                                       ; preds = %B436
  %.261 = icmp sgt i32 %.253, 0
  %.254 = load ptr, ptr %excinfo.2, align 8
  %.262 = select i1 %.261, ptr %.254, ptr undef
  store ptr %.262, ptr %excinfo, align 8
  br label %common.ret

B436.endif.if.if:                                 ; preds = %B436.endif
  %.288 = icmp sgt i32 %.280, 0
  %.281 = load ptr, ptr %excinfo.3, align 8
  %.289 = select i1 %.288, ptr %.281, ptr undef
  store ptr %.289, ptr %excinfo, align 8
  br label %common.ret

B514.endif:                                       ; preds = %B514, %B514
  store i64 3, ptr %retptr, align 8
  br label %common.ret

B514.if.if:                                       ; preds = %B514
  %.331 = icmp sgt i32 %.323, 0
  %.324 = load ptr, ptr %excinfo.4, align 8
  %.332 = select i1 %.331, ptr %.324, ptr undef
  store ptr %.332, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @lanes.place_in.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.order, ptr %arg.lane, i64 %arg.slot) #3 {
B0:
  %.95 = alloca i8, align 1
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.228 = alloca i8, align 1
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.381 = alloca i8, align 1
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.22 = getelementptr i8, ptr %arg.run, i64 712
  %.24 = load i64, ptr %.22, align 8, !invariant.load !1
  %.25 = inttoptr i64 %.24 to ptr
  %.48 = mul nsw i64 %arg.slot, 104
  %.51 = getelementptr inbounds i8, ptr %.25, i64 %.48
  %.78 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 40
  %.80 = load i32, ptr %.78, align 4
  %.81 = sext i32 %.80 to i64
  %.88 = mul nsw i64 %.81, 104
  %.91 = getelementptr inbounds i8, ptr %.25, i64 %.88
  store i8 0, ptr %.95, align 1
  %.99 = call i32 @lanes.precedes(ptr nonnull %.95, ptr nonnull %excinfo.1, ptr %arg.run, i64 %arg.order, ptr %.51, ptr %.91)
  %.100 = load ptr, ptr %excinfo.1, align 8
  %.107 = icmp sgt i32 %.99, 0
  %.108 = select i1 %.107, ptr %.100, ptr undef
  %.109 = load i8, ptr %.95, align 1
  %.112 = icmp eq i8 %.109, 0
  br i1 %.112, label %B0.endif.thread, label %B0.endif

common.ret:                                       ; preds = %B266.endif.if.if, %B140.endif.if.if, %B0.endif.if.if, %B430, %B126
  %common.ret.op = phi i32 [ 0, %B126 ], [ 0, %B430 ], [ %.99, %B0.endif.if.if ], [ %.232, %B140.endif.if.if ], [ %.38571, %B266.endif.if.if ]
  ret i32 %common.ret.op

B126:                                             ; preds = %B0.endif, %B0.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B140:                                             ; preds = %B0.endif.thread, %B0.endif.thread
  %.142 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 44
  %.144 = load i32, ptr %.142, align 4
  %.214 = sext i32 %.144 to i64
  %.221 = mul nsw i64 %.214, 104
  %.224 = getelementptr inbounds i8, ptr %.25, i64 %.221
  store i8 0, ptr %.228, align 1
  %.232 = call i32 @lanes.precedes(ptr nonnull %.228, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %arg.order, ptr %.51, ptr %.224)
  %.233 = load ptr, ptr %excinfo.2, align 8
  %.240 = icmp sgt i32 %.232, 0
  %.241 = select i1 %.240, ptr %.233, ptr undef
  %.242 = load i8, ptr %.228, align 1
  %.245 = icmp eq i8 %.242, 0
  br i1 %.245, label %B140.endif.thread, label %B140.endif

B430:                                             ; preds = %B266.endif.thread, %B266.endif.thread, %B140.endif.thread, %B140.endif.thread
  %place.3.1 = phi i32 [ %.144, %B140.endif.thread ], [ %.301.lcssa, %B266.endif.thread ], [ %.144, %B140.endif.thread ], [ %.301.lcssa, %B266.endif.thread ]
  %.424 = sext i32 %place.3.1 to i64
  store i64 %.424, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B0
  switch i32 %.99, label %B0.endif.if.if [
    i32 -2, label %B126
    i32 0, label %B126
  ], !prof !0

B0.endif.thread:                                  ; preds = %B0
  switch i32 %.99, label %B0.endif.if.if [
    i32 -2, label %B140
    i32 0, label %B140
  ], !prof !0

B0.endif.if.if:                                   ; preds = %B0.endif.thread, %B0.endif
  store ptr %.108, ptr %excinfo, align 8
  br label %common.ret

B140.endif:                                       ; preds = %B140
  switch i32 %.232, label %B140.endif.if.if [
    i32 -2, label %B266.preheader
    i32 0, label %B266.preheader
  ], !prof !0

B266.preheader:                                   ; preds = %B140.endif, %B140.endif
  %.29983 = getelementptr inbounds nuw i8, ptr %.224, i64 84
  %.30184 = load i32, ptr %.29983, align 4
  %.36785 = sext i32 %.30184 to i64
  %.37486 = mul nsw i64 %.36785, 104
  %.37787 = getelementptr inbounds i8, ptr %.25, i64 %.37486
  store i8 0, ptr %.381, align 1
  %.38588 = call i32 @lanes.precedes(ptr nonnull %.381, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %arg.order, ptr %.51, ptr %.37787)
  %.39589 = load i8, ptr %.381, align 1
  %.39890 = icmp eq i8 %.39589, 0
  br i1 %.39890, label %B266.endif.thread, label %B266.endif

B140.endif.thread:                                ; preds = %B140
  switch i32 %.232, label %B140.endif.if.if [
    i32 -2, label %B430
    i32 0, label %B430
  ], !prof !0

B140.endif.if.if:                                 ; preds = %B140.endif.thread, %B140.endif
  store ptr %.241, ptr %excinfo, align 8
  br label %common.ret

B266.endif:                                       ; preds = %B266.backedge, %B266.preheader
  %.38592 = phi i32 [ %.385, %B266.backedge ], [ %.38588, %B266.preheader ]
  %.30191 = phi i32 [ %.301, %B266.backedge ], [ %.30184, %B266.preheader ]
  switch i32 %.38592, label %B266.endif.if.if.loopexit [
    i32 -2, label %B266.backedge
    i32 0, label %B266.backedge
  ], !prof !0

B266.backedge:                                    ; preds = %B266.endif, %B266.endif
  %.287 = sext i32 %.30191 to i64
  %.294 = mul nsw i64 %.287, 104
  %.297 = getelementptr inbounds i8, ptr %.25, i64 %.294
  %.299 = getelementptr inbounds nuw i8, ptr %.297, i64 84
  %.301 = load i32, ptr %.299, align 4
  %.367 = sext i32 %.301 to i64
  %.374 = mul nsw i64 %.367, 104
  %.377 = getelementptr inbounds i8, ptr %.25, i64 %.374
  store i8 0, ptr %.381, align 1
  %.385 = call i32 @lanes.precedes(ptr nonnull %.381, ptr nonnull %excinfo.3, ptr %arg.run, i64 %arg.order, ptr nonnull %.51, ptr %.377)
  %.395 = load i8, ptr %.381, align 1
  %.398 = icmp eq i8 %.395, 0
  br i1 %.398, label %B266.endif.thread, label %B266.endif

B266.endif.thread:                                ; preds = %B266.backedge, %B266.preheader
  %.385.lcssa76 = phi i32 [ %.38588, %B266.preheader ], [ %.385, %B266.backedge ]
  %.301.lcssa = phi i32 [ %.30184, %B266.preheader ], [ %.301, %B266.backedge ]
  %.386.le = load ptr, ptr %excinfo.3, align 8
  %.393.le = icmp sgt i32 %.385.lcssa76, 0
  %.394.le73 = select i1 %.393.le, ptr %.386.le, ptr undef
  switch i32 %.385.lcssa76, label %B266.endif.if.if [
    i32 -2, label %B430
    i32 0, label %B430
  ], !prof !0

B266.endif.if.if.loopexit:                        ; preds = %B266.endif
  %.386.le79 = load ptr, ptr %excinfo.3, align 8
  %.393.le77 = icmp sgt i32 %.38592, 0
  %.394.le = select i1 %.393.le77, ptr %.386.le79, ptr undef
  br label %B266.endif.if.if

B266.endif.if.if:                                 ; preds = %B266.endif.if.if.loopexit, %B266.endif.thread
  %.38571 = phi i32 [ %.38592, %B266.endif.if.if.loopexit ], [ %.385.lcssa76, %B266.endif.thread ]
  %.39469 = phi ptr [ %.394.le, %B266.endif.if.if.loopexit ], [ %.394.le73, %B266.endif.thread ]
  store ptr %.39469, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal i32 @lanes.link.2(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, ptr %arg.lane, i64 %arg.slot, i64 %arg.place) #3 {
B0:
  %.17 = icmp eq i64 %arg.place, -1
  br i1 %.17, label %B220, label %B236

B220:                                             ; preds = %B0
  %.20 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 40
  %.80.phi.trans.insert = getelementptr i8, ptr %arg.run, i64 712
  %.82.pre = load i64, ptr %.80.phi.trans.insert, align 8, !invariant.load !1
  %.pre = inttoptr i64 %.82.pre to ptr
  %"$phi90.0.2.055" = load i32, ptr %.20, align 4
  %.10656 = mul nsw i64 %arg.slot, 104
  %.10957 = getelementptr inbounds i8, ptr %.pre, i64 %.10656
  %.11359 = getelementptr inbounds nuw i8, ptr %.10957, i64 84
  store i32 -1, ptr %.11359, align 4
  %.15360 = getelementptr inbounds nuw i8, ptr %.10957, i64 88
  store i32 %"$phi90.0.2.055", ptr %.15360, align 4
  %.163 = trunc i64 %arg.slot to i32
  %.164 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 40
  store i32 %.163, ptr %.164, align 4
  br label %B288

B236:                                             ; preds = %B0
  %.32 = getelementptr i8, ptr %arg.run, i64 712
  %.34 = load i64, ptr %.32, align 8, !invariant.load !1
  %.35 = inttoptr i64 %.34 to ptr
  %.58 = mul nsw i64 %arg.place, 104
  %.61 = getelementptr inbounds i8, ptr %.35, i64 %.58
  %.63 = getelementptr inbounds nuw i8, ptr %.61, i64 88
  %"$phi90.0.2.0" = load i32, ptr %.63, align 4
  %.106 = mul nsw i64 %arg.slot, 104
  %.109 = getelementptr inbounds i8, ptr %.35, i64 %.106
  %.112 = trunc i64 %arg.place to i32
  %.113 = getelementptr inbounds nuw i8, ptr %.109, i64 84
  store i32 %.112, ptr %.113, align 4
  %.153 = getelementptr inbounds nuw i8, ptr %.109, i64 88
  store i32 %"$phi90.0.2.0", ptr %.153, align 4
  %.199 = mul nsw i64 %arg.place, 104
  %.202 = getelementptr inbounds i8, ptr %.35, i64 %.199
  %.207 = trunc i64 %arg.slot to i32
  %.208 = getelementptr inbounds nuw i8, ptr %.202, i64 88
  store i32 %.207, ptr %.208, align 4
  br label %B288

B288:                                             ; preds = %B236, %B220
  %"$phi90.0.2.063" = phi i32 [ %"$phi90.0.2.0", %B236 ], [ %"$phi90.0.2.055", %B220 ]
  %.83.pre-phi61 = phi ptr [ %.35, %B236 ], [ %.pre, %B220 ]
  %.214 = icmp eq i32 %"$phi90.0.2.063", -1
  br i1 %.214, label %B310, label %B328

common.ret:                                       ; preds = %B328, %B310
  store ptr null, ptr %retptr, align 8
  ret i32 0

B310:                                             ; preds = %B288
  %.222 = trunc i64 %arg.slot to i32
  %.223 = getelementptr inbounds nuw i8, ptr %arg.lane, i64 44
  store i32 %.222, ptr %.223, align 4
  br label %common.ret

B328:                                             ; preds = %B288
  %.213 = sext i32 %"$phi90.0.2.063" to i64
  %.268 = mul nsw i64 %.213, 104
  %.271 = getelementptr inbounds i8, ptr %.83.pre-phi61, i64 %.268
  %.276 = trunc i64 %arg.slot to i32
  %.277 = getelementptr inbounds nuw i8, ptr %.271, i64 84
  store i32 %.276, ptr %.277, align 4
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @work.work_has_come(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run, i64 %arg.team) #3 {
B0:
  %.171 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.15 = getelementptr i8, ptr %arg.run, i64 600
  %.17 = load i64, ptr %.15, align 8, !invariant.load !1
  %.18 = inttoptr i64 %.17 to ptr
  %.39 = getelementptr i8, ptr %arg.run, i64 592
  %.41 = load i64, ptr %.39, align 8, !invariant.load !1
  %.42 = inttoptr i64 %.41 to ptr
  %.65 = mul nsw i64 %arg.team, 88
  %.68 = getelementptr inbounds i8, ptr %.42, i64 %.65
  %.70 = getelementptr inbounds nuw i8, ptr %.68, i64 44
  %.72 = load i32, ptr %.70, align 4
  %.73 = sext i32 %.72 to i64
  %.80 = shl nsw i64 %.73, 3
  %.83 = getelementptr inbounds i8, ptr %.18, i64 %.80
  %.85 = load i64, ptr %.83, align 8
  %.86 = icmp sgt i64 %.85, 0
  br i1 %.86, label %B202, label %B102

B102:                                             ; preds = %B0
  %.93 = getelementptr i8, ptr %arg.run, i64 624
  %.95 = load i64, ptr %.93, align 8, !invariant.load !1
  %.96 = inttoptr i64 %.95 to ptr
  %.148 = getelementptr inbounds nuw i8, ptr %.68, i64 20
  %.150 = load i32, ptr %.148, align 4
  %.151 = sext i32 %.150 to i64
  %.158 = mul nsw i64 %.151, 40
  %.161 = getelementptr inbounds i8, ptr %.96, i64 %.158
  %.163 = getelementptr inbounds nuw i8, ptr %.161, i64 12
  %.165 = load i32, ptr %.163, align 4
  %.166.not = icmp eq i32 %.165, 0
  br i1 %.166.not, label %B238, label %B202

B202:                                             ; preds = %B102, %B0
  store ptr null, ptr %.171, align 8
  %.175 = call i32 @work.stir(ptr nonnull %.171, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %arg.team)
  switch i32 %.175, label %B202.if.if [
    i32 -2, label %B202.endif
    i32 0, label %B202.endif
  ], !prof !0

common.ret:                                       ; preds = %B202.if.if, %B202.endif, %B238
  %common.ret.op = phi i32 [ 0, %B238 ], [ 0, %B202.endif ], [ %.175, %B202.if.if ]
  ret i32 %common.ret.op

B238:                                             ; preds = %B102
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B202.endif:                                       ; preds = %B202, %B202
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B202.if.if:                                       ; preds = %B202
  %.183 = icmp sgt i32 %.175, 0
  %.176 = load ptr, ptr %excinfo.1, align 8
  %.184 = select i1 %.183, ptr %.176, ptr undef
  store ptr %.184, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: alwaysinline
define internal range(i32 -1, -2) i32 @sources.item_of_source_rests(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #3 {
B0:
  %.119 = alloca ptr, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.165 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.8 = getelementptr inbounds nuw i8, ptr %arg.run, i64 112
  %.10 = load i64, ptr %.8, align 8
  %.11 = add nsw i64 %.10, -1
  store i64 %.11, ptr %.8, align 8
  %.20 = icmp eq i64 %.11, 0
  br i1 %.20, label %B58, label %B332

B58:                                              ; preds = %B0
  %.27 = getelementptr i8, ptr %arg.run, i64 656
  %.29 = load i64, ptr %.27, align 8, !invariant.load !1
  %.30 = inttoptr i64 %.29 to ptr
  %.47 = getelementptr inbounds nuw i8, ptr %arg.run, i64 104
  %.49 = load i32, ptr %.47, align 4
  %.50 = sext i32 %.49 to i64
  %.57 = mul nsw i64 %.50, 152
  %.60 = getelementptr inbounds i8, ptr %.30, i64 %.57
  %.65 = load i8, ptr @switch.limits, align 1
  %.66.not = icmp ne i8 %.65, 0
  %.150.phi.trans.insert = getelementptr inbounds nuw i8, ptr %.60, i64 8
  %.152.pre = load i32, ptr %.150.phi.trans.insert, align 4
  %.73 = icmp eq i32 %.152.pre, 3
  %or.cond = select i1 %.66.not, i1 %.73, i1 false
  br i1 %or.cond, label %B170, label %B254

B170:                                             ; preds = %B58
  %.81 = getelementptr i8, ptr %arg.run, i64 648
  %.83 = load i64, ptr %.81, align 8, !invariant.load !1
  %.84 = inttoptr i64 %.83 to ptr
  %.101 = getelementptr inbounds nuw i8, ptr %.60, i64 28
  %.103 = load i32, ptr %.101, align 4
  %.106 = sext i32 %.103 to i64
  %.113 = mul nsw i64 %.106, 36
  %.116 = getelementptr inbounds i8, ptr %.84, i64 %.113
  store ptr null, ptr %.119, align 8
  %.123 = call i32 @limits.open_valve(ptr nonnull %.119, ptr nonnull %excinfo.1, ptr nonnull %arg.run, ptr %.116)
  switch i32 %.123, label %B170.if.if [
    i32 -2, label %B170.endif
    i32 0, label %B170.endif
  ], !prof !0

B254:                                             ; preds = %B58
  %.156.not = icmp eq i32 %.152.pre, 4
  br i1 %.156.not, label %B336, label %B286

B286:                                             ; preds = %B254
  store ptr null, ptr %.165, align 8
  %.169 = call i32 @sources.schedule_next(ptr nonnull %.165, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %.50)
  switch i32 %.169, label %B286.if.if [
    i32 -2, label %B286.endif
    i32 0, label %B286.endif
  ], !prof !0

common.ret:                                       ; preds = %B286.if.if, %B286.endif, %B170.if.if, %B170.endif, %B336, %B332
  %common.ret.op = phi i32 [ 0, %B332 ], [ 0, %B336 ], [ 0, %B170.endif ], [ %.123, %B170.if.if ], [ 0, %B286.endif ], [ %.169, %B286.if.if ]
  ret i32 %common.ret.op

B332:                                             ; preds = %B0
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B336:                                             ; preds = %B254
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B170.endif:                                       ; preds = %B170, %B170
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B170.if.if:                                       ; preds = %B170
  %.131 = icmp sgt i32 %.123, 0
  %.124 = load ptr, ptr %excinfo.1, align 8
  %.132 = select i1 %.131, ptr %.124, ptr undef
  store ptr %.132, ptr %excinfo, align 8
  br label %common.ret

B286.endif:                                       ; preds = %B286, %B286
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B286.if.if:                                       ; preds = %B286
  %.177 = icmp sgt i32 %.169, 0
  %.170 = load ptr, ptr %excinfo.2, align 8
  %.178 = select i1 %.177, ptr %.170, ptr undef
  store ptr %.178, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal range(i32 -1, -2) i32 @book.close_book(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.run) #4 {
B0.endif:
  %.329 = alloca i64, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.362 = alloca ptr, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.446 = alloca i64, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.487 = alloca i64, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.518 = alloca ptr, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.10 = load i64, ptr %arg.run, align 8
  %.23 = getelementptr i8, ptr %arg.run, i64 1384
  %.25 = load i64, ptr %.23, align 8, !invariant.load !1
  %.43 = getelementptr inbounds nuw i8, ptr %arg.run, i64 8
  store i64 %.10, ptr %.43, align 8
  %0 = trunc i64 %.25 to i32
  %.47 = add i32 %0, -1
  %.48 = getelementptr inbounds nuw i8, ptr %arg.run, i64 176
  store i32 %.47, ptr %.48, align 4
  %.52 = getelementptr inbounds nuw i8, ptr %arg.run, i64 184
  store i64 4611686018427387904, ptr %.52, align 8
  %.56 = getelementptr inbounds nuw i8, ptr %arg.run, i64 84
  %.58 = load i32, ptr %.56, align 4
  %.14191.not = icmp slt i32 %.58, 1
  br i1 %.14191.not, label %B752, label %B198.lr.ph

B198.lr.ph:                                       ; preds = %B0.endif
  %.187 = getelementptr i8, ptr %arg.run, i64 712
  %.189 = load i64, ptr %.187, align 8, !invariant.load !1
  %.190 = inttoptr i64 %.189 to ptr
  %.224 = getelementptr i8, ptr %arg.run, i64 784
  %.226 = load i64, ptr %.224, align 8, !invariant.load !1
  %.227 = inttoptr i64 %.226 to ptr
  %.281 = getelementptr i8, ptr %arg.run, i64 632
  %.401 = getelementptr i8, ptr %arg.run, i64 592
  %wide.trip.count = zext nneg i32 %.58 to i64
  br label %B198

B198:                                             ; preds = %B748, %B198.lr.ph
  %indvars.iv = phi i64 [ 0, %B198.lr.ph ], [ %indvars.iv.next, %B748 ]
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %.214 = mul nuw nsw i64 %indvars.iv, 104
  %.217 = getelementptr inbounds nuw i8, ptr %.190, i64 %.214
  %.251 = shl nsw i64 %indvars.iv, 7
  %.254 = getelementptr inbounds nuw i8, ptr %.227, i64 %.251
  %.263 = getelementptr inbounds nuw i8, ptr %.217, i64 32
  %.265 = load i32, ptr %.263, align 4
  %.267.not = icmp eq i32 %.265, -1
  br i1 %.267.not, label %B748, label %B316

B316:                                             ; preds = %B198
  %.270 = getelementptr inbounds nuw i8, ptr %.217, i64 68
  %.272 = load i32, ptr %.270, align 4
  %.273 = sext i32 %.272 to i64
  %.274.not = icmp eq i32 %.272, -1
  br i1 %.274.not, label %B504, label %B348

B348:                                             ; preds = %B316
  %.283 = load i64, ptr %.281, align 8, !invariant.load !1
  %.284 = inttoptr i64 %.283 to ptr
  %.311 = mul nsw i64 %.273, 96
  %.314 = getelementptr inbounds i8, ptr %.284, i64 %.311
  %.326 = load i32, ptr %.314, align 4
  %.328 = sext i32 %.326 to i64
  store i64 0, ptr %.329, align 8
  %.333 = call i32 @hours.worked(ptr nonnull %.329, ptr nonnull %excinfo.1, ptr nonnull %arg.run, i64 %.328)
  switch i32 %.333, label %B348.if.if [
    i32 -2, label %B348.endif
    i32 0, label %B348.endif
  ], !prof !0

B504:                                             ; preds = %B316
  %.390 = getelementptr inbounds nuw i8, ptr %.254, i64 100
  %.392 = load i32, ptr %.390, align 4
  %.394 = icmp eq i32 %.392, 3
  br i1 %.394, label %B536, label %B648

B536:                                             ; preds = %B504
  %.403 = load i64, ptr %.401, align 8, !invariant.load !1
  %.404 = inttoptr i64 %.403 to ptr
  %.421 = getelementptr inbounds nuw i8, ptr %.217, i64 44
  %.423 = load i32, ptr %.421, align 4
  %.426 = sext i32 %.423 to i64
  %.433 = mul nsw i64 %.426, 88
  %.436 = getelementptr inbounds i8, ptr %.404, i64 %.433
  %.438 = getelementptr inbounds nuw i8, ptr %.436, i64 80
  %.440 = load i64, ptr %.438, align 8
  store i64 0, ptr %.446, align 8
  %.450 = call i32 @spells.end_stay(ptr nonnull %.446, ptr nonnull %excinfo.3, ptr nonnull %arg.run, i64 %indvars.iv, ptr nonnull %.254)
  switch i32 %.450, label %B536.if.if [
    i32 -2, label %B536.endif
    i32 0, label %B536.endif
  ], !prof !0

B648:                                             ; preds = %B504
  %.393 = sext i32 %.392 to i64
  store i64 0, ptr %.487, align 8
  %.491 = call i32 @spells.end_away(ptr nonnull %.487, ptr nonnull %excinfo.4, ptr nonnull %arg.run, ptr nonnull %.254, i64 %.393)
  switch i32 %.491, label %B648.if.if [
    i32 -2, label %B692
    i32 0, label %B692
  ], !prof !0

B692:                                             ; preds = %B536.endif, %B348.endif, %B348.endif, %B648, %B648
  store ptr null, ptr %.518, align 8
  %.522 = call i32 @book.write_results(ptr nonnull %.518, ptr nonnull %excinfo.5, ptr nonnull %arg.run, i64 %indvars.iv, i64 -1, i64 0)
  switch i32 %.522, label %B692.if.if [
    i32 -2, label %B748
    i32 0, label %B748
  ], !prof !0

B748:                                             ; preds = %B692, %B692, %B198
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %B752, label %B198

common.ret:                                       ; preds = %B692.if.if, %B648.if.if, %B536.if.if, %B348.endif.if.if, %B348.if.if, %B752
  %common.ret.op = phi i32 [ 0, %B752 ], [ %.333, %B348.if.if ], [ %.366, %B348.endif.if.if ], [ %.450, %B536.if.if ], [ %.491, %B648.if.if ], [ %.522, %B692.if.if ]
  ret i32 %common.ret.op

B752:                                             ; preds = %B748, %B0.endif
  store ptr null, ptr %retptr, align 8
  br label %common.ret

B348.endif:                                       ; preds = %B348, %B348
  %.343 = load i64, ptr %.329, align 8
  %.353 = getelementptr inbounds nuw i8, ptr %.314, i64 56
  %.355 = load i64, ptr %.353, align 8
  %.356 = sub nsw i64 %.343, %.355
  store ptr null, ptr %.362, align 8
  %.366 = call i32 @spells.end_in_hand(ptr nonnull %.362, ptr nonnull %excinfo.2, ptr nonnull %arg.run, i64 %indvars.iv, ptr %.254, i64 %.273, i64 %.356)
  switch i32 %.366, label %B348.endif.if.if [
    i32 -2, label %B692
    i32 0, label %B692
  ], !prof !0

B348.if.if:                                       ; preds = %B348
  %.341 = icmp sgt i32 %.333, 0
  %.334 = load ptr, ptr %excinfo.1, align 8
  %.342 = select i1 %.341, ptr %.334, ptr undef
  store ptr %.342, ptr %excinfo, align 8
  br label %common.ret

B348.endif.if.if:                                 ; preds = %B348.endif
  %.374 = icmp sgt i32 %.366, 0
  %.367 = load ptr, ptr %excinfo.2, align 8
  %.375 = select i1 %.374, ptr %.367, ptr undef
  store ptr %.375, ptr %excinfo, align 8
  br label %common.ret

B536.endif:                                       ; preds = %B536, %B536
  %.460 = load i64, ptr %.446, align 8
  %.472 = add nsw i64 %.460, %.440
  store i64 %.472, ptr %.438, align 8
  br label %B692

B536.if.if:                                       ; preds = %B536
  %.458 = icmp sgt i32 %.450, 0
  %.451 = load ptr, ptr %excinfo.3, align 8
  %.459 = select i1 %.458, ptr %.451, ptr undef
  store ptr %.459, ptr %excinfo, align 8
  br label %common.ret

B648.if.if:                                       ; preds = %B648
  %.499 = icmp sgt i32 %.491, 0
  %.492 = load ptr, ptr %excinfo.4, align 8
  %.500 = select i1 %.499, ptr %.492, ptr undef
  store ptr %.500, ptr %excinfo, align 8
  br label %common.ret

B692.if.if:                                       ; preds = %B692
  %.530 = icmp sgt i32 %.522, 0
  %.523 = load ptr, ptr %excinfo.5, align 8
  %.531 = select i1 %.530, ptr %.523, ptr undef
  store ptr %.531, ptr %excinfo, align 8
  br label %common.ret
}

attributes #0 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #1 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #3 = { alwaysinline }
attributes #4 = { noinline }
attributes #5 = { nounwind memory(read) }
attributes #6 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) }

!0 = !{!"branch_weights", i32 1, i32 49, i32 49}
!1 = !{}
!2 = !{!"branch_weights", i32 1, i32 99}
!3 = !{!"branch_weights", i32 99, i32 1}
